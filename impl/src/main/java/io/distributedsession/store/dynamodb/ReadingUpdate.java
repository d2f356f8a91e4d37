package io.distributedsession.store.dynamodb;

import java.util.Map;
import java.util.Optional;

import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One call that updates a head and reads it: what made the condition fail is the answer, too. */
record ReadingUpdate(TableNames names, RecordKey key, UpdateExpression expression)
        implements DynamoDbRequest<Optional<StoredHead>> {

    @Override
    public Optional<StoredHead> send(DynamoDbClient client, Attempt attempt) {
        return new HeadMapper(names).head(key, standing(client, attempt));
    }

    private Map<String, AttributeValue> standing(DynamoDbClient client, Attempt attempt) {
        try {
            return client.updateItem(request(attempt)).attributes();
        } catch (ConditionalCheckFailedException e) {
            return e.item();
        }
    }

    private UpdateItemRequest request(Attempt attempt) {
        return UpdateItemRequest.builder()
                .tableName(names.sessions())
                .key(new HeadMapper(names).key(key))
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
