package io.distributedsession.exchange;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;

import io.distributedsession.state.Sealer;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.Lifetime;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead.Live;

/** Makes the heads of sessions with a new id. */
record NewHeads(SessionRules rules, Sealer sealer, SecureRandom random) {

    private static final int ID_BYTES = 32;

    byte[] id() {
        return bytes(ID_BYTES);
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * A head.
     *
     * @param since when the session got this id
     */
    Live head(byte[] id, Instant since, SessionFacts facts, long ttl, long version, Map<String, BeanEntry> beans) {
        RecordKey key = RecordKey.head(rules.application(), id);
        byte[] record = sealer.sealRecord(key.partition(), facts.encode());
        return new Live(key, since, ttl, version, record, beans);
    }

    /**
     * The expiry that a commit writes: never an earlier one than was read, for that would come from a clock that is behind, and end
     * the session on other nodes.
     */
    long ttl(LoadedSession session, Instant now, boolean extending) {
        long stored = session.head().ttl();
        return extending
                ? Math.max(
                        stored,
                        Lifetime.target(
                                now, rules.idleTimeout(), session.facts().deadline()))
                : stored;
    }
}
