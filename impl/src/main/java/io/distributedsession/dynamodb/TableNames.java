package io.distributedsession.dynamodb;

import java.util.Objects;

import io.distributedsession.TableOptions;

/**
 * The names of tables and attributes in use.
 *
 * @param sessions the table of sessions and values
 * @param partitionKey its partition key, a string
 * @param sortKey its sort key, a string
 * @param ttl its attribute of expiry, a number of epoch seconds
 * @param keys the table of signing keys; its attributes are fixed
 */
public record TableNames(String sessions, String partitionKey, String sortKey, String ttl, String keys) {

    /** The partition key of the key table. */
    public static final String KEYS_PARTITION_KEY = "Application";

    /** The sort key of the key table. */
    public static final String KEYS_SORT_KEY = "Slot";

    public TableNames {
        Objects.requireNonNull(sessions, "sessions");
        Objects.requireNonNull(partitionKey, "partitionKey");
        Objects.requireNonNull(sortKey, "sortKey");
        Objects.requireNonNull(ttl, "ttl");
        Objects.requireNonNull(keys, "keys");
    }

    static TableNames of(TableOptions options) {
        return new TableNames(
                options.sessions().orElse("DistributedSessionState"),
                options.partitionKeyAttribute().orElse("SessionId"),
                options.sortKeyAttribute().orElse("Part"),
                options.ttlAttribute().orElse("TTL"),
                options.keys().orElse("DistributedSessionKeys"));
    }
}
