package io.distributedsession.dynamodb;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

import static java.lang.System.Logger.Level.INFO;

/**
 * Sees to it at startup that a table is there and can hold what it must. Several nodes may do so at once: one creates the
 * table, all wait for it.
 */
final class Tables {

    private static final System.Logger LOG = System.getLogger(Tables.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(250);

    private final DynamoDbCalls calls;
    private final TableTtl ttl;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;

    Tables(DynamoDbCalls calls, Sleeper sleeper, LongSupplier nanoTime) {
        this.calls = Objects.requireNonNull(calls, "calls");
        this.ttl = new TableTtl(calls);
        this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
        this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
    }

    /** The table as it is then, all its names fixed. */
    TableSchema prepare(TableSchema schema, boolean create) {
        Optional<TableDescription> found = describe(schema);
        if (found.isPresent()) {
            return ttl.find(schema.foundIn(awaitActive(schema, found)));
        }
        if (!create) {
            throw TableMessages.missing(schema);
        }
        create(schema);
        return ttl.enable(schema.foundIn(awaitActive(schema, Optional.empty())));
    }

    private void create(TableSchema schema) {
        boolean created = calls.idempotent(new Operation("CreateTable", schema.table()), (client, attempt) -> {
            try {
                client.createTable(request -> request.tableName(schema.table())
                        .keySchema(schema.keys())
                        .attributeDefinitions(schema.attributes())
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .overrideConfiguration(attempt.settings()));
                return true;
            } catch (ResourceInUseException e) {
                return false; // another node was faster
            }
        });
        if (created) {
            LOG.log(INFO, TableMessages.created(schema));
        }
    }

    private TableDescription awaitActive(TableSchema schema, Optional<TableDescription> first) {
        long start = nanoTime.getAsLong();
        Optional<TableDescription> found = first.or(() -> describe(schema));
        while (found.isEmpty() || found.get().tableStatus() == TableStatus.CREATING) {
            if (nanoTime.getAsLong() - start > PATIENCE.toNanos()) {
                throw TableMessages.notActive(schema, PATIENCE);
            }
            pause(schema);
            found = describe(schema);
        }
        return found.get();
    }

    private void pause(TableSchema schema) {
        try {
            sleeper.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TableMessages.interrupted(schema, e);
        }
    }

    private Optional<TableDescription> describe(TableSchema schema) {
        return calls.idempotent(new Operation("DescribeTable", schema.table()), (client, attempt) -> {
            try {
                return Optional.of(client.describeTable(
                                request -> request.tableName(schema.table()).overrideConfiguration(attempt.settings()))
                        .table());
            } catch (ResourceNotFoundException e) {
                return Optional.empty();
            }
        });
    }
}
