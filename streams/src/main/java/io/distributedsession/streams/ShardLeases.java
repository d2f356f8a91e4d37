package io.distributedsession.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.Operation;
import io.distributedsession.store.RecordKey;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Which node reads a shard, and how far it was read: an item for each shard in the table of sessions. A lease that is not renewed ends,
 * and another node goes on where the last one has said it was: what that one read since then is told again.
 */
final class ShardLeases {

    /** A node that was killed is replaced after this time. */
    static final Duration LENGTH = Duration.ofMinutes(1);

    /** Shards are gone after a day. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final DynamoDbAccess access;
    private final RecordKey key;
    private final InstantSource clock;
    private final AttributeValue owner =
            AttributeValue.fromB(SdkBytes.fromString(UUID.randomUUID().toString(), StandardCharsets.UTF_8));

    // used by one thread at a time
    private final Map<String, Instant> renewed = new HashMap<>();

    ShardLeases(DynamoDbAccess access, String application, String arn, InstantSource clock) {
        this.access = access;
        this.key = RecordKey.stream(application, arn);
        this.clock = clock;
    }

    /**
     * What became of the wish for a lease.
     *
     * @param held whether this node reads the shard now
     * @param finished whether nobody needs to read it any more
     * @param checkpoint the number of the last record read; empty if none was
     */
    record Answer(boolean held, boolean finished, Optional<String> checkpoint) {}

    /** Whether less than half of the lease is left, by this node's clock: it may have slept. */
    boolean isRunningOut(String shard) {
        return clock.instant().isAfter(renewed.get(shard).plus(LENGTH.dividedBy(2)));
    }

    /** Asks for the lease. */
    Answer take(String shard) {
        renewed.put(shard, clock.instant());
        Map<String, AttributeValue> values = times();
        values.put(":now", seconds(clock.instant().getEpochSecond()));
        Updated updated = update(
                shard,
                "SET LeaseOwner = :owner, LeaseUntil = :until, #ttl = :ttl",
                "attribute_not_exists(Finished) AND"
                        + " (attribute_not_exists(LeaseOwner) OR LeaseOwner = :owner OR LeaseUntil <= :now)",
                values);
        return new Answer(
                updated.applied(),
                updated.item().containsKey("Finished"),
                Optional.ofNullable(updated.item().get("Checkpoint")).map(AttributeValue::s));
    }

    /**
     * Renews the lease and says how far the shard was read.
     *
     * @return whether the lease is still held
     */
    boolean renew(String shard, Optional<String> checkpoint) {
        renewed.put(shard, clock.instant());
        return save(shard, checkpoint, times(), "");
    }

    /** Says that the shard was read to its end. */
    void finish(String shard, Optional<String> checkpoint) {
        Map<String, AttributeValue> values = times();
        values.put(":true", AttributeValue.fromBool(true));
        save(shard, checkpoint, values, ", Finished = :true");
    }

    /** Gives the lease back, so that another node goes on at once. */
    void release(String shard, Optional<String> checkpoint) {
        Map<String, AttributeValue> values = times();
        values.put(":until", seconds(0));
        save(shard, checkpoint, values, "");
    }

    private boolean save(String shard, Optional<String> checkpoint, Map<String, AttributeValue> values, String more) {
        checkpoint.ifPresent(number -> values.put(":checkpoint", AttributeValue.fromS(number)));
        String set = "SET LeaseUntil = :until, #ttl = :ttl" + more
                + checkpoint.map(number -> ", Checkpoint = :checkpoint").orElse("");
        return update(shard, set, "LeaseOwner = :owner", values).applied();
    }

    /** What became of an update, and the item as it is then. */
    private record Updated(boolean applied, Map<String, AttributeValue> item) {}

    private Updated update(String shard, String update, String condition, Map<String, AttributeValue> values) {
        return access.calls()
                .idempotent(new Operation("UpdateItem", access.names().sessions()), (client, attempt) -> {
                    try {
                        return new Updated(
                                true,
                                client.updateItem(request -> request.tableName(
                                                        access.names().sessions())
                                                .key(Map.of(
                                                        access.names().partitionKey(),
                                                                AttributeValue.fromS(key.partition()),
                                                        access.names().sortKey(), AttributeValue.fromS(shard)))
                                                .updateExpression(update)
                                                .conditionExpression(condition)
                                                .expressionAttributeNames(Map.of(
                                                        "#ttl", access.names().ttl()))
                                                .expressionAttributeValues(values)
                                                .returnValues(ReturnValue.ALL_NEW)
                                                .returnValuesOnConditionCheckFailure(
                                                        ReturnValuesOnConditionCheckFailure.ALL_OLD)
                                                .overrideConfiguration(attempt.settings()))
                                        .attributes());
                    } catch (ConditionalCheckFailedException e) {
                        return new Updated(false, e.item());
                    }
                });
    }

    private Map<String, AttributeValue> times() {
        long now = clock.instant().getEpochSecond();
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":owner", owner);
        values.put(":until", seconds(now + LENGTH.toSeconds()));
        values.put(":ttl", seconds(now + KEPT.toSeconds()));
        return values;
    }

    private static AttributeValue seconds(long seconds) {
        return AttributeValue.fromN(Long.toString(seconds));
    }
}
