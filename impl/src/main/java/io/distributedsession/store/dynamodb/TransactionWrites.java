package io.distributedsession.store.dynamodb;

import java.time.Instant;

import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead.Live;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes that transactions are made of, with their conditions. */
record TransactionWrites(TableNames names) {

    /** A head where nothing stands. */
    TransactWriteItem newHead(Live head) {
        UpdateExpression expression = new UpdateExpression();
        expression.notExists(expression.name(names.partitionKey()));
        return put(Put.builder()
                .item(new HeadMapper(names).item(head))
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    }

    /** A tombstone in the place of the head that was loaded. */
    TransactWriteItem tombstone(Rotation rotation) {
        UpdateExpression expression = new HeadExpressions(names).rotate(rotation);
        Instant now = Instant.ofEpochSecond(rotation.now());
        return put(Put.builder()
                .item(new HeadMapper(names).tombstone(rotation.from(), now, rotation.tombstoneTtl()))
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values()));
    }

    /** An entry in the index of users. */
    TransactWriteItem indexed(IndexEntry entry) {
        return put(Put.builder().item(new IndexMapper(names).item(entry)));
    }

    /** No entry in the index of users. */
    TransactWriteItem unindexed(RecordKey principal, RecordKey head) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(names.sessions()).key(new IndexMapper(names).key(principal, head)))
                .build();
    }

    /** Writes nothing, but needs a head to be absent; a deletion, for which the right is there that other deletions need. */
    TransactWriteItem absent(RecordKey head) {
        UpdateExpression expression = new UpdateExpression();
        expression.notExists(expression.name(names.partitionKey()));
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(names.sessions())
                        .key(new HeadMapper(names).key(head))
                        .conditionExpression(expression.condition())
                        .expressionAttributeNames(expression.names()))
                .build();
    }

    private TransactWriteItem put(Put.Builder put) {
        return TransactWriteItem.builder()
                .put(put.tableName(names.sessions()).build())
                .build();
    }
}
