package io.distributedsession.store;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.store.StoredHead.Live;

/**
 * Sessions as this node saw them last, for a short while. What it holds is sealed, and may be of yesterday: whoever asks
 * says how old and how new it must be. Thread-safe.
 */
public final class NearCache {

    private record Seen(Live head, Instant at) {}

    private final Duration maxAge;
    private final int size;
    private final Map<RecordKey, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RecordKey, Seen> eldest) {
            return size() > size;
        }
    };

    /**
     * A cache.
     *
     * @param maxAge the age at which a session is taken from here no more; empty: none ever is
     * @param size the most sessions
     */
    public NearCache(Optional<Duration> maxAge, int size) {
        this.maxAge = maxAge.orElse(Duration.ZERO);
        this.size = size;
    }

    /**
     * A session.
     *
     * @param version what the caller knows of already: an older version is not taken
     */
    public Optional<Live> get(RecordKey key, long version, Instant now) {
        if (maxAge.isZero()) {
            return Optional.empty();
        }
        synchronized (seen) {
            Seen found = seen.get(key);
            // a clock that was set back must not make it younger
            boolean young = found != null && !now.isBefore(found.at) && now.isBefore(found.at.plus(maxAge));
            // one that looks expired may have been extended by another node
            return young && found.head.version() >= version && found.head.ttl() > now.getEpochSecond()
                    ? Optional.of(found.head)
                    : Optional.empty();
        }
    }

    /**
     * Keeps what was seen, unless a later version is kept already.
     *
     * @param at when the store was asked, not when it answered
     */
    public void put(Live head, Instant at) {
        if (maxAge.isZero()) {
            return;
        }
        synchronized (seen) {
            Seen known = seen.get(head.key());
            if (known == null || known.head.version() <= head.version()) {
                seen.put(head.key(), new Seen(head, at));
            }
        }
    }

    /** Forgets a session that was ended, or is no longer as it was seen. */
    public void remove(RecordKey key) {
        synchronized (seen) {
            seen.remove(key);
        }
    }
}
