package io.distributedsession.store.dynamodb;

import java.util.Map;
import java.util.Optional;

import io.distributedsession.SessionStoreException;
import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.Deletion;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead.Live;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Deletes a session's head, and leaves a tombstone: it keeps requests under way from starting a session anew. */
record HeadDeletion(TableNames names, RecordKey key) implements DynamoDbRequest<Deletion> {

    @Override
    public Deletion send(DynamoDbClient client, Attempt attempt) {
        try {
            Map<String, AttributeValue> deleted =
                    client.deleteItem(request(attempt)).attributes();
            return new Deletion(true, live(deleted));
        } catch (ConditionalCheckFailedException e) {
            // nothing stood there, or a tombstone does
            return new Deletion(!e.hasItem() || e.item().isEmpty(), Optional.empty());
        }
    }

    /** Whatever was wrong with an item that is gone must not fail its deletion. */
    private Optional<Live> live(Map<String, AttributeValue> deleted) {
        try {
            return new HeadMapper(names).head(key, deleted).map(Live.class::cast);
        } catch (SessionStoreException malformed) {
            return Optional.empty();
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
                .returnValues(ReturnValue.ALL_OLD)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .overrideConfiguration(attempt.settings())
                .build();
    }
}
