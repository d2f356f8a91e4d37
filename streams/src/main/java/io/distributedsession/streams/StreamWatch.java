package io.distributedsession.streams;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.distributedsession.SessionStoreException;
import io.distributedsession.dynamodb.TableWatch;

/**
 * Reads the shards whose lease this node has. Records of different shards are about different items, so they are read in any order; a
 * parent's before its children's is no different, for an item is removed once.
 */
final class StreamWatch implements TableWatch {

    private final SessionStream stream;
    private final StreamCalls calls;
    private final Function<String, ShardLeases> leasing;
    private final Expiries expiries;

    private volatile boolean closed;

    // guarded by this
    private final Map<String, ShardReader> readers = new HashMap<>();
    private final Set<String> finished = new HashSet<>();
    private String arn = "";
    private ShardLeases leases;

    StreamWatch(SessionStream stream, StreamCalls calls, Function<String, ShardLeases> leasing, Expiries expiries) {
        this.stream = stream;
        this.calls = calls;
        this.leasing = leasing;
        this.expiries = expiries;
    }

    @Override
    public synchronized void look() {
        if (!closed) {
            stream.arn().ifPresent(this::look);
        }
    }

    private void look(String current) {
        if (!current.equals(arn)) {
            readers.clear();
            finished.clear();
            leases = leasing.apply(current);
            arn = current;
        }
        List<String> shards = calls.shards(arn);
        finished.retainAll(shards);
        readers.keySet().retainAll(shards);
        shards.stream().filter(shard -> !finished.contains(shard)).forEach(this::follow);
    }

    private void follow(String shard) {
        ShardReader reader = readers.get(shard);
        if (reader == null) {
            take(shard);
        } else if (leases.isRunningOut(shard) && !leases.renew(shard, reader.position())) {
            // this node slept for longer than its lease
            readers.remove(shard);
            return;
        }
        if (readers.containsKey(shard) && readers.get(shard).read()) {
            leases.finish(shard, readers.remove(shard).position());
            finished.add(shard);
        }
    }

    private void take(String shard) {
        ShardLeases.Answer answer = leases.take(shard);
        if (answer.held()) {
            readers.put(shard, new ShardReader(calls, arn, shard, answer.checkpoint(), expiries));
        } else if (answer.finished()) {
            finished.add(shard);
        }
    }

    /** First the client: a look that waits for its answer ends then, and does not hold up the end of the application. */
    @Override
    public void close() {
        closed = true;
        calls.close();
        release();
    }

    private synchronized void release() {
        try {
            readers.forEach((shard, reader) -> leases.release(shard, reader.position()));
        } catch (SessionStoreException e) {
            // the leases end by themselves
        }
        readers.clear();
    }
}
