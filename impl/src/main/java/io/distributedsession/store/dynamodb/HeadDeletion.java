package io.distributedsession.store.dynamodb;

import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.RecordKey;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Deletes a session's head, and leaves a tombstone: it keeps requests under way from starting a session anew. */
record HeadDeletion(TableNames names, RecordKey key) implements DynamoDbRequest<Boolean> {

    @Override
    public Boolean send(DynamoDbClient client, Attempt attempt) {
        try {
            client.deleteItem(request(attempt));
            return true;
        } catch (ConditionalCheckFailedException e) {
            // nothing stood there, or a tombstone does
            return !e.hasItem() || e.item().isEmpty();
        }
    }

    private DeleteItemRequest request(Attempt attempt) {
        UpdateExpression expression = new UpdateExpression();
        expression.exists(expression.name(ItemNames.SESSION));
        return DeleteItemRequest.builder()
                .tableName(names.sessions())
                .key(new HeadMapper(names).key(key))
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .overrideConfiguration(attempt.settings())
                .build();
    }
}
