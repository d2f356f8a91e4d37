package io.distributedsession.streams;

import java.util.Optional;

import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Reads one shard from where it was left. For one thread at a time. */
final class ShardReader {

    /** Pages of one look: other shards wait, and the lease runs. */
    private static final int PAGES = 20;

    private final StreamCalls calls;
    private final String arn;
    private final String shard;
    private final Expiries expiries;

    private Optional<String> position;
    private String iterator;

    ShardReader(StreamCalls calls, String arn, String shard, Optional<String> position, Expiries expiries) {
        this.calls = calls;
        this.arn = arn;
        this.shard = shard;
        this.position = position;
        this.expiries = expiries;
    }

    /** The number of the last record read. */
    Optional<String> position() {
        return position;
    }

    /**
     * Reads what there is.
     *
     * @return whether the shard has come to its end
     */
    boolean read() {
        for (int page = 0; page < PAGES; page++) {
            if (iterator == null) {
                iterator = calls.iterator(arn, shard, position);
            }
            Optional<GetRecordsResponse> answer = calls.records(iterator);
            iterator = answer.map(GetRecordsResponse::nextShardIterator).orElse(null);
            if (answer.isPresent()) {
                answer.get().records().forEach(this::read);
                if (iterator == null) {
                    return true;
                }
                if (!answer.get().hasRecords() || answer.get().records().isEmpty()) {
                    return false;
                }
            }
        }
        return false;
    }

    private void read(Record record) {
        expiries.accept(record);
        position = Optional.of(record.dynamodb().sequenceNumber());
    }
}
