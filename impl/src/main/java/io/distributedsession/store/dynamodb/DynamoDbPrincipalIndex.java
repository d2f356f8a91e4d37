package io.distributedsession.store.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.DynamoDbCalls;
import io.distributedsession.dynamodb.Operation;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.PrincipalIndex;
import io.distributedsession.store.RecordKey;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Users' sessions in DynamoDB: an item for each, all of one user under one partition key. */
final class DynamoDbPrincipalIndex implements PrincipalIndex {

    private final DynamoDbCalls calls;
    private final DynamoDbAccess access;

    DynamoDbPrincipalIndex(DynamoDbAccess access) {
        this.calls = access.calls();
        this.access = access;
    }

    @Override
    public List<IndexEntry> find(RecordKey principal) {
        List<IndexEntry> entries = new ArrayList<>();
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryResponse page = page(principal, start);
            page.items().forEach(item -> entries.add(mapper().entry(principal, item)));
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        return entries;
    }

    /** Strongly consistent: a session that has just begun, or just got a new id, must not be missed. */
    private QueryResponse page(RecordKey principal, Map<String, AttributeValue> start) {
        return calls.idempotent(
                new Operation("Query", names().sessions()),
                (client, attempt) -> client.query(request -> request.tableName(names().sessions())
                        .keyConditionExpression("#p = :p")
                        .expressionAttributeNames(Map.of("#p", names().partitionKey()))
                        .expressionAttributeValues(Map.of(":p", AttributeValue.fromS(principal.partition())))
                        .exclusiveStartKey(start.isEmpty() ? null : start)
                        .consistentRead(true)
                        .overrideConfiguration(attempt.settings())));
    }

    @Override
    public void remove(RecordKey principal, RecordKey head) {
        calls.idempotent(
                new Operation("DeleteItem", names().sessions()),
                (client, attempt) -> client.deleteItem(request -> request.tableName(names().sessions())
                        .key(mapper().key(principal, head))
                        .overrideConfiguration(attempt.settings())));
    }

    /** A transaction waits for, or fails on, one under way that writes head and entry; a plain deletion could come in between. */
    @Override
    public void removeOrphan(RecordKey principal, RecordKey head) {
        TransactionWrites of = new TransactionWrites(names());
        List<TransactWriteItem> writes = List.of(of.absent(head), of.unindexed(principal, head));
        calls.idempotent(
                new Operation("TransactWriteItems", names().sessions()),
                (client, attempt) -> applied(
                        client,
                        TransactWriteItemsRequest.builder()
                                .transactItems(writes)
                                .overrideConfiguration(attempt.settings())
                                .build()));
    }

    private static boolean applied(DynamoDbClient client, TransactWriteItemsRequest request) {
        try {
            client.transactWriteItems(request);
            return true;
        } catch (TransactionCanceledException e) {
            if (e.cancellationReasons().stream().noneMatch(HeadTransaction::isCondition)) {
                throw e;
            }
            return false; // its head stands
        }
    }

    /** As the table has them; not to be kept, for they may be found after the start. */
    private TableNames names() {
        return access.names();
    }

    private IndexMapper mapper() {
        return new IndexMapper(names());
    }
}
