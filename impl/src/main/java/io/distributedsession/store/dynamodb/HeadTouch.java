package io.distributedsession.store.dynamodb;

import java.util.Map;
import java.util.Optional;

import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.Touch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One call that moves the expiry and reads: what made the condition fail is the answer, too. */
record HeadTouch(TableNames names, Touch touch) implements DynamoDbRequest<Optional<StoredHead>> {

    @Override
    public Optional<StoredHead> send(DynamoDbClient client, Attempt attempt) {
        return new HeadMapper(names).head(touch.key(), standing(client, attempt));
    }

    private Map<String, AttributeValue> standing(DynamoDbClient client, Attempt attempt) {
        try {
            return client.updateItem(request(attempt)).attributes();
        } catch (ConditionalCheckFailedException e) {
            return e.item();
        }
    }

    private UpdateItemRequest request(Attempt attempt) {
        UpdateExpression expression = new HeadExpressions(names).touch(touch);
        return UpdateItemRequest.builder()
                .tableName(names.sessions())
                .key(new HeadMapper(names).key(touch.key()))
                .updateExpression(expression.update())
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values())
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .overrideConfiguration(attempt.settings())
                .build();
    }
}
