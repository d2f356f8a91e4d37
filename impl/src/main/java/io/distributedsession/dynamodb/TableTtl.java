package io.distributedsession.dynamodb;

import java.util.Optional;

import io.distributedsession.SessionStoreException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

/**
 * The time to live of a table. Sessions expire without it, but stay stored: where it is off or cannot be seen, that is
 * worth a warning, no more. Where no attribute is configured, the table's is taken. TTL on another one than is configured is
 * an error in the table, which deletes by other values than ours.
 */
final class TableTtl {

    private static final System.Logger LOG = System.getLogger(TableTtl.class.getName());

    private final DynamoDbCalls calls;

    TableTtl(DynamoDbCalls calls) {
        this.calls = calls;
    }

    /** The schema with the attribute of expiry that is in use. */
    TableSchema find(TableSchema schema) {
        return schema.ttl().map(choice -> schema.withTtl(find(schema, choice))).orElse(schema);
    }

    private String find(TableSchema schema, AttributeChoice choice) {
        TimeToLiveDescription found;
        try {
            found = describe(schema);
        } catch (SessionStoreException e) {
            if (!DynamoDbAccess.isRefusal(e)) {
                throw e; // a guess would stand for as long as this node runs
            }
            LOG.log(WARNING, TableMessages.ttlUnknown(schema, choice.name(), e));
            return choice.name();
        }
        if (!isOn(found)) {
            LOG.log(WARNING, TableMessages.ttlOff(schema, choice.name()));
        } else if (!choice.fixed()) {
            return found.attributeName();
        } else if (!choice.allows(found.attributeName())) {
            LOG.log(ERROR, TableMessages.ttlElsewhere(schema, choice.name(), found.attributeName()));
        }
        return choice.name();
    }

    /** The same for a table that was created just now, by this node or another. */
    TableSchema enable(TableSchema schema) {
        schema.ttl().filter(choice -> !isOn(describe(schema))).ifPresent(choice -> enable(schema, choice.name()));
        return find(schema);
    }

    private void enable(TableSchema schema, String attribute) {
        calls.idempotent(new Operation("UpdateTimeToLive", schema.table()), (client, attempt) -> {
            try {
                return Optional.of(client.updateTimeToLive(request -> request.tableName(schema.table())
                        .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute))
                        .overrideConfiguration(attempt.settings())));
            } catch (DynamoDbException e) {
                if (isOn(describe(schema))) {
                    return Optional.empty(); // another node was faster
                }
                throw e;
            }
        });
    }

    private TimeToLiveDescription describe(TableSchema schema) {
        return calls.idempotent(
                new Operation("DescribeTimeToLive", schema.table()),
                (client, attempt) -> client.describeTimeToLive(
                                request -> request.tableName(schema.table()).overrideConfiguration(attempt.settings()))
                        .timeToLiveDescription());
    }

    private static boolean isOn(TimeToLiveDescription found) {
        return found.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                || found.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
    }
}
