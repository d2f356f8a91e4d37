package io.distributedsession.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.distributedsession.RegisteredSession;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.store.Lifetime;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead.Live;

/** A live session of a user, with its record opened, but none of its beans. */
record BoundSession(Live head, SessionFacts facts) {

    RecordKey key() {
        return head.key();
    }

    /** When a request extended it last, to a tenth of the idle time. A new session's expiry may be of a shorter idle time. */
    Instant lastSeen(Duration idle) {
        Instant extended = Lifetime.writtenAt(head.ttl(), idle);
        return extended.isBefore(facts.created()) ? facts.created() : extended;
    }

    RegisteredSession told(Duration idle, Optional<RecordKey> current) {
        return new RegisteredSession(
                key().reference(),
                facts.created(),
                lastSeen(idle),
                Instant.ofEpochSecond(Math.min(head.ttl(), facts.deadline())),
                current.filter(key()::equals).isPresent());
    }
}
