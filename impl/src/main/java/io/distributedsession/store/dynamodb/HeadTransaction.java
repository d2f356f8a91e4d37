package io.distributedsession.store.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.distributedsession.dynamodb.Attempt;
import io.distributedsession.dynamodb.DynamoDbRequest;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead.Live;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * A new head that comes together with other items: in a rotation, a tombstone takes the old head's place; where the index of
 * users is kept, it is written too.
 *
 * @param head the new head
 * @param writes all writes, that of the head among them
 * @param token the same in every attempt: the service then applies the transaction once
 */
record HeadTransaction(TableNames names, Live head, List<TransactWriteItem> writes, String token)
        implements DynamoDbRequest<Boolean> {

    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    private HeadTransaction(TableNames names, Live head, List<TransactWriteItem> writes) {
        this(names, head, writes, UUID.randomUUID().toString());
    }

    static HeadTransaction creation(TableNames names, Live head, IndexEntry entry) {
        TransactionWrites of = new TransactionWrites(names);
        return new HeadTransaction(names, head, List.of(of.newHead(head), of.indexed(entry)));
    }

    static HeadTransaction rotation(TableNames names, Rotation rotation) {
        TransactionWrites of = new TransactionWrites(names);
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(of.newHead(rotation.successor()));
        writes.add(of.tombstone(rotation));
        rotation.joining().map(of::indexed).ifPresent(writes::add);
        rotation.leaving()
                .map(principal -> of.unindexed(principal, rotation.from()))
                .ifPresent(writes::add);
        return new HeadTransaction(names, rotation.successor(), writes);
    }

    /** Whether it was applied; else its conditions did not hold. */
    @Override
    public Boolean send(DynamoDbClient client, Attempt attempt) {
        try {
            client.transactWriteItems(request(attempt));
            return true;
        } catch (TransactionCanceledException e) {
            if (e.cancellationReasons().stream().noneMatch(HeadTransaction::isCondition)) {
                throw e;
            }
            return wasApplied(e);
        }
    }

    /** The service forgets tokens after ten minutes; what stands under the new key tells for longer. */
    private boolean wasApplied(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .filter(reason -> isCondition(reason) && reason.hasItem())
                .map(reason -> new HeadMapper(names).head(head.key(), reason.item()))
                .anyMatch(found -> HeadCreation.isOurs(head, found));
    }

    private TransactWriteItemsRequest request(Attempt attempt) {
        return TransactWriteItemsRequest.builder()
                .clientRequestToken(token)
                .transactItems(writes)
                .overrideConfiguration(attempt.settings())
                .build();
    }

    static boolean isCondition(CancellationReason reason) {
        return CONDITION_FAILED.equals(reason.code());
    }
}
