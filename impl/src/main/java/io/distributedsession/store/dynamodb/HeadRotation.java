package io.distributedsession.store.dynamodb;

import java.time.Instant;
import java.util.UUID;

import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.Rotation;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The transaction of a rotation: the successor comes, a tombstone takes the old head's place.
 *
 * @param token the same in every attempt: the service then applies the transaction once
 */
record HeadRotation(TableNames names, Rotation rotation, String token) implements DynamoDbRequest<Boolean> {

    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    HeadRotation(TableNames names, Rotation rotation) {
        this(names, rotation, UUID.randomUUID().toString());
    }

    /** Whether it was applied; else its conditions did not hold. */
    @Override
    public Boolean send(DynamoDbClient client, Attempt attempt) {
        try {
            client.transactWriteItems(request(attempt));
            return true;
        } catch (TransactionCanceledException e) {
            if (e.cancellationReasons().stream().noneMatch(HeadRotation::isCondition)) {
                throw e;
            }
            return attempt.isAmbiguous(e) && wasApplied(e);
        }
    }

    /** The service forgets tokens after ten minutes; what stands under the new key tells for longer. */
    private boolean wasApplied(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .filter(reason -> isCondition(reason) && reason.hasItem())
                .map(reason -> new HeadMapper(names).head(rotation.successor().key(), reason.item()))
                .anyMatch(found -> HeadCreation.isOurs(rotation.successor(), found));
    }

    private TransactWriteItemsRequest request(Attempt attempt) {
        return TransactWriteItemsRequest.builder()
                .clientRequestToken(token)
                .transactItems(write(successor()), write(tombstone()))
                .overrideConfiguration(attempt.settings())
                .build();
    }

    private Put.Builder successor() {
        UpdateExpression expression = new UpdateExpression();
        expression.notExists(expression.name(names.partitionKey()));
        return Put.builder()
                .item(new HeadMapper(names).item(rotation.successor()))
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    private Put.Builder tombstone() {
        UpdateExpression expression = new HeadExpressions(names).rotate(rotation);
        Instant now = Instant.ofEpochSecond(rotation.now());
        return Put.builder()
                .item(new HeadMapper(names).tombstone(rotation.from(), now, rotation.tombstoneTtl()))
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values());
    }

    private TransactWriteItem write(Put.Builder put) {
        return TransactWriteItem.builder()
                .put(put.tableName(names.sessions()).build())
                .build();
    }

    private static boolean isCondition(CancellationReason reason) {
        return CONDITION_FAILED.equals(reason.code());
    }
}
