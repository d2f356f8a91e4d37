package io.distributedsession.store.dynamodb;

import java.util.Map;

import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import io.distributedsession.dynamodb.TableNames;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Moves the expiry of a part that is there; answers whether this attempt did. */
record PartExtension(TableNames names, Map<String, AttributeValue> key, long ttl) implements DynamoDbRequest<Boolean> {

    @Override
    public Boolean send(DynamoDbClient client, Attempt attempt) {
        try {
            client.updateItem(request(attempt));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private UpdateItemRequest request(Attempt attempt) {
        UpdateExpression expression = new UpdateExpression();
        String expiry = expression.name(names.ttl());
        expression.set(expiry, Attributes.number(ttl));
        // without it, an update of a part that was deleted meanwhile would make a part of nothing
        expression.condition(expiry, "<", Attributes.number(ttl));
        return UpdateItemRequest.builder()
                .tableName(names.sessions())
                .key(key)
                .updateExpression(expression.update())
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values())
                .overrideConfiguration(attempt.settings())
                .build();
    }
}
