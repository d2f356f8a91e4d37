package io.distributedsession.streams;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A stream whose shards end, whose records are trimmed and whose iterators grow old when a test says so. */
final class FakeStreams implements DynamoDbStreamsClient {

    private final Map<String, List<Record>> shards = new LinkedHashMap<>();
    private final Map<String, Integer> trimmed = new LinkedHashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ends = new CountDownLatch(1);
    private volatile boolean silent;
    private int iteratorsFrom;
    private int iterators;

    static Record removal(String partition, OperationType event, Identity by, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(more);
        item.put("SessionId", AttributeValue.fromS(partition));
        item.put("Part", AttributeValue.fromS("#"));
        return Record.builder()
                .eventName(event)
                .userIdentity(by)
                .awsRegion("eu-central-1")
                .dynamodb(change -> change.oldImage(item))
                .build();
    }

    static Identity timeToLive() {
        return Identity.builder()
                .type("Service")
                .principalId("dynamodb.amazonaws.com")
                .build();
    }

    /** The session of this reference expires. */
    void expire(String shard, String partition) {
        List<Record> records = shards.computeIfAbsent(shard, first -> new ArrayList<>());
        Record record = removal(
                partition, OperationType.REMOVE, timeToLive(), Map.of("Session", AttributeValue.fromM(Map.of())));
        records.add(record.toBuilder()
                .dynamodb(record.dynamodb().toBuilder()
                        .sequenceNumber(Integer.toString(records.size()))
                        .build())
                .build());
    }

    void end(String shard) {
        ended.add(shard);
    }

    /** A day goes by: what the shard has had so far is gone. */
    void trim(String shard) {
        trimmed.put(shard, shards.get(shard).size());
    }

    /** All iterators given so far are too old. */
    void ageIterators() {
        iteratorsFrom = iterators;
    }

    /** Answers nothing from now on. */
    void fallSilent() {
        silent = true;
    }

    /** Until a call waits for its answer. */
    void awaitCall() throws InterruptedException {
        asked.await();
    }

    private void answerOrNot() {
        if (silent) {
            asked.countDown();
            try {
                ends.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("closed");
        }
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
        answerOrNot();
        // a shard a page
        List<String> ids = new ArrayList<>(shards.keySet());
        int index = ids.indexOf(request.exclusiveStartShardId()) + 1;
        return DescribeStreamResponse.builder()
                .streamDescription(stream -> stream.shards(
                                Shard.builder().shardId(ids.get(index)).build())
                        .lastEvaluatedShardId(index + 1 < ids.size() ? ids.get(index) : null))
                .build();
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
        int oldest = trimmed.getOrDefault(request.shardId(), 0);
        int from = request.shardIteratorType() == ShardIteratorType.TRIM_HORIZON
                ? oldest
                : Integer.parseInt(request.sequenceNumber()) + 1;
        if (from < oldest) {
            throw TrimmedDataAccessException.builder().message("trimmed").build();
        }
        return GetShardIteratorResponse.builder()
                .shardIterator(iterator(request.shardId(), from))
                .build();
    }

    private String iterator(String shard, int from) {
        return shard + " " + from + " " + iterators++;
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
        String[] iterator = request.shardIterator().split(" ");
        if (Integer.parseInt(iterator[2]) < iteratorsFrom) {
            throw ExpiredIteratorException.builder().message("too old").build();
        }
        List<Record> all = shards.get(iterator[0]);
        int from = Integer.parseInt(iterator[1]);
        // a record a page
        List<Record> page = all.subList(from, Math.min(from + 1, all.size()));
        boolean over = page.isEmpty() && ended.contains(iterator[0]);
        return GetRecordsResponse.builder()
                .records(page)
                .nextShardIterator(over ? null : iterator(iterator[0], from + page.size()))
                .build();
    }

    @Override
    public String serviceName() {
        return "streams.dynamodb";
    }

    @Override
    public void close() {
        ends.countDown();
    }
}
