package io.distributedsession.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.distributedsession.SessionStoreException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The calls to DynamoDB Streams; what fails leaves as a {@link SessionStoreException}. Thread-safe. */
final class StreamCalls implements AutoCloseable {

    private final DynamoDbStreamsClient client;

    StreamCalls(DynamoDbStreamsClient client) {
        this.client = client;
    }

    /** The ids of all shards that still have records, or will have some. */
    List<String> shards(String arn) {
        List<String> shards = new ArrayList<>();
        String last = null;
        do {
            String from = last;
            DescribeStreamResponse page = send(
                    "DescribeStream",
                    () -> client.describeStream(
                            request -> request.streamArn(arn).exclusiveStartShardId(from)));
            page.streamDescription().shards().stream().map(Shard::shardId).forEach(shards::add);
            last = page.streamDescription().lastEvaluatedShardId();
        } while (last != null);
        return shards;
    }

    /** Where to read a shard on: behind a record, or, without one or where it has gone with the rest of its day, from the oldest. */
    String iterator(String arn, String shard, Optional<String> after) {
        return after.flatMap(number -> iteratorAfter(arn, shard, number))
                .orElseGet(() -> send(
                        "GetShardIterator",
                        () -> client.getShardIterator(request -> request.streamArn(arn)
                                        .shardId(shard)
                                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                                .shardIterator()));
    }

    private Optional<String> iteratorAfter(String arn, String shard, String number) {
        return send("GetShardIterator", () -> {
            try {
                return Optional.of(client.getShardIterator(request -> request.streamArn(arn)
                                .shardId(shard)
                                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                .sequenceNumber(number))
                        .shardIterator());
            } catch (TrimmedDataAccessException e) {
                return Optional.empty();
            }
        });
    }

    /** The next records; empty if the iterator is too old. */
    Optional<GetRecordsResponse> records(String iterator) {
        return send("GetRecords", () -> {
            try {
                return Optional.of(client.getRecords(request -> request.shardIterator(iterator)));
            } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
                return Optional.empty();
            }
        });
    }

    private static <T> T send(String action, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException | IllegalStateException e) { // the latter from a client that was closed
            throw StreamsMessages.failed(action, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
