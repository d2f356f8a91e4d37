package io.distributedsession.benchmarks.cost;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.benchmarks.trace.Trace;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What other session stores on DynamoDB do in one request of a session: reference models of the calls they make, by their
 * source. Where a source leaves room, the cheaper reading is taken: nothing is read for a new session, and the state is
 * stored as binary.
 */
enum Peer {
    /**
     * The recipe for ASP.NET Core sessions: {@code IDistributedCache} on an eventually consistent table. The session middleware
     * gets at the first access, and at the end of the request sets a changed session and refreshes any other.
     */
    ASP_NET_RECIPE("ASP.NET Core recipe") {
        @Override
        void request(PeerTable table, String id, Instant now, boolean isNew, Optional<byte[]> change) {
            if (!isNew) {
                table.get(id, false);
            }
            change.ifPresentOrElse(state -> table.put(id, whole(now, state)), () -> refresh(table, id, now));
        }

        private void refresh(PeerTable table, String id, Instant now) {
            table.get(id, false);
            table.update(id, Map.of("TTL", expiry(now)));
        }

        private static Map<String, AttributeValue> whole(Instant now, byte[] state) {
            return Map.of(
                    "CreateDate", AttributeValue.fromS(now.toString()),
                    "ExpiryType", AttributeValue.fromS("Sliding"),
                    "TTL", expiry(now),
                    "Session", bytes(state));
        }
    },
    /** AWS's distributed cache provider for .NET: the same middleware, strong reads, and a get that refreshes, too. */
    AWS_DOT_NET("AWS .NET cache provider") {
        @Override
        void request(PeerTable table, String id, Instant now, boolean isNew, Optional<byte[]> change) {
            if (!isNew) {
                getAndRefresh(table, id, now);
            }
            change.ifPresentOrElse(state -> table.put(id, whole(now, state)), () -> getAndRefresh(table, id, now));
        }

        private void getAndRefresh(PeerTable table, String id, Instant now) {
            table.get(id, true);
            table.update(id, Map.of("ttl_date", expiry(now)));
        }

        private static Map<String, AttributeValue> whole(Instant now, byte[] state) {
            return Map.of(
                    "value", bytes(state),
                    "ttl_date", expiry(now),
                    "ttl_window", AttributeValue.fromS("00:20:00"));
        }
    },
    /** AWS's session store for Ruby on Rack, without its lock: a strong read, and an update in every request. */
    AWS_RUBY("AWS Ruby session store") {
        @Override
        void request(PeerTable table, String id, Instant now, boolean isNew, Optional<byte[]> change) {
            if (!isNew) {
                table.get(id, true);
            }
            Map<String, AttributeValue> times = Map.of("updated_at", second(now), "expire_at", expiry(now));
            table.update(id, change.map(state -> with(times, state)).orElse(times));
        }

        private static Map<String, AttributeValue> with(Map<String, AttributeValue> times, byte[] state) {
            Map<String, AttributeValue> all = new HashMap<>(times);
            all.put("data", bytes(state));
            return all;
        }
    };

    private static final long IDLE_SECONDS = Trace.IDLE.toSeconds();

    private final String title;

    Peer(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /**
     * Makes the calls of one request that uses the session.
     *
     * @param isNew whether the session starts with this request
     * @param change the whole state, if the request changed it
     */
    abstract void request(PeerTable table, String id, Instant now, boolean isNew, Optional<byte[]> change);

    private static AttributeValue expiry(Instant now) {
        return AttributeValue.fromN(Long.toString(now.getEpochSecond() + IDLE_SECONDS));
    }

    private static AttributeValue second(Instant now) {
        return AttributeValue.fromN(Long.toString(now.getEpochSecond()));
    }

    private static AttributeValue bytes(byte[] state) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(state));
    }
}
