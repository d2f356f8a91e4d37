package io.distributedsession.iam;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The actions that IAM would check for what goes out: those of the items for a transaction. */
final class CalledActions implements ExecutionInterceptor {

    private final Map<String, Set<String>> byTable = new TreeMap<>();

    Set<String> of(String table) {
        return byTable.getOrDefault(table, Set.of());
    }

    void clear() {
        byTable.clear();
    }

    @Override
    public synchronized void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        if (request instanceof TransactWriteItemsRequest transaction) {
            transaction.transactItems().forEach(this::add);
        } else {
            add(
                    request.getValueForField("TableName", String.class).orElseThrow(),
                    request.getClass().getSimpleName().replaceFirst("Request$", ""));
        }
    }

    private void add(TransactWriteItem item) {
        if (item.put() != null) {
            add(item.put().tableName(), "PutItem");
        }
        if (item.update() != null) {
            add(item.update().tableName(), "UpdateItem");
        }
        if (item.delete() != null) {
            add(item.delete().tableName(), "DeleteItem");
        }
        if (item.conditionCheck() != null) {
            add(item.conditionCheck().tableName(), "ConditionCheckItem");
        }
        if (Stream.of(item.put(), item.update(), item.delete(), item.conditionCheck())
                .allMatch(Objects::isNull)) {
            throw new AssertionError("an item of a kind that this test does not know: " + item);
        }
    }

    private void add(String table, String action) {
        byTable.computeIfAbsent(table, unknown -> new TreeSet<>()).add(action);
    }
}
