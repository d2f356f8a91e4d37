package io.distributedsession.dynamodb;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

import io.distributedsession.TableOptions;
import io.distributedsession.config.ItemAttributes;

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

    /**
     * The same with the names of attributes that the table of sessions has.
     *
     * @throws io.distributedsession.InvalidTableException if stored items use one of them otherwise
     */
    TableNames in(TableSchema found) {
        List<String> attributes = List.of(
                found.partitionKey().name(),
                found.sortKey().name(),
                found.ttl().orElseThrow().name());
        for (String attribute : attributes) {
            if (ItemAttributes.FIXED.contains(attribute) || Collections.frequency(attributes, attribute) > 1) {
                throw TableMessages.unusableName(found, attribute);
            }
        }
        return new TableNames(sessions, attributes.get(0), attributes.get(1), attributes.get(2), keys);
    }
}
