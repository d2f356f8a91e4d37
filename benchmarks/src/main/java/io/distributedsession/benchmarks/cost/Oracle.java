package io.distributedsession.benchmarks.cost;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.distributedsession.benchmarks.dynamodb.Units;
import io.distributedsession.benchmarks.trace.Trace;

/**
 * The least that the promises allow, for one who is never wrong: one eventually consistent read for a request that needs
 * state, one write for a change, and a further one of the expiry only where what is stored would end the session before its
 * idle time has passed. The expiry reaches a tenth further than the idle time, as the promise allows, and is moved by every
 * change. Items are as large as the extension's.
 */
final class Oracle {

    private static final long IDLE_MILLIS = Trace.IDLE.toMillis();
    private static final long LONGEST_MILLIS = IDLE_MILLIS + IDLE_MILLIS / 10;

    private record Item(long bytes, long expiresMillis) {}

    private final Map<Integer, Item> items = new HashMap<>();
    private Units total = Units.NONE;

    /** A request that reads. */
    void read(int session, Instant now) {
        Item item = items.get(session);
        total = total.plus(Units.read(item.bytes(), false));
        if (item.expiresMillis() < now.toEpochMilli() + IDLE_MILLIS) {
            write(session, now, item.bytes());
        }
    }

    /** A request that changes; it reads first, unless the session starts with it. */
    void change(int session, Instant now, long bytes) {
        if (items.containsKey(session)) {
            total = total.plus(Units.read(items.get(session).bytes(), false));
        }
        write(session, now, bytes);
    }

    private void write(int session, Instant now, long bytes) {
        Item before = items.put(session, new Item(bytes, now.toEpochMilli() + LONGEST_MILLIS));
        total = total.plus(Units.write(before == null ? 0 : before.bytes(), bytes));
    }

    Units total() {
        return total;
    }
}
