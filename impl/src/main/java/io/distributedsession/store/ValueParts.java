package io.distributedsession.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import io.distributedsession.SessionException;
import io.distributedsession.store.ValueContent.InParts;
import io.distributedsession.store.ValueContent.Whole;

import static java.lang.System.Logger.Level.DEBUG;

/** Lays large values out in parts under their own key. */
final class ValueParts {

    /** What is larger leaves the value's item. */
    static final int WHOLE_LIMIT = 4 * 1024;

    /** Part of the parts' names; see the protocol. */
    private static final String NAME = "value";

    private static final int TAG_LENGTH = 8;

    /** Parts outlive their value by this much, so that not every use of a sliding value must write them all. */
    private static final long RESERVE = Duration.ofDays(30).toSeconds();

    /** With less left of the reserve, the parts are extended. */
    private static final long LEAST_RESERVE = Duration.ofDays(2).toSeconds();

    private static final System.Logger LOG = System.getLogger(ValueParts.class.getName());

    private final PartStore parts;
    private final SecureRandom random;

    ValueParts(PartStore parts, SecureRandom random) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.random = Objects.requireNonNull(random, "random");
    }

    /** What a value's item is to hold; the parts of a large one are written, under a new tag. */
    ValueContent write(RecordKey key, byte[] bytes, long ttl) {
        if (bytes.length <= WHOLE_LIMIT) {
            return new Whole(bytes);
        }
        byte[] tag = new byte[TAG_LENGTH];
        random.nextBytes(tag);
        int chunks = parts.write(key, NAME, tag, bytes, ttl + RESERVE);
        return new InParts(new PartPointer(tag, chunks, bytes.length), ttl + RESERVE);
    }

    /** The value's bytes; empty if parts are missing for certain. */
    Optional<byte[]> read(RecordKey key, ValueContent content) {
        if (content instanceof Whole whole) {
            return Optional.of(whole.bytes().clone());
        }
        return parts.read(key, NAME, content.pointer().orElseThrow());
    }

    /** The same content for a value that expires later; its parts are extended before, if that is due. */
    ValueContent extend(RecordKey key, ValueContent content, long ttl) {
        if (content instanceof InParts inParts && inParts.partsTtl() - ttl < LEAST_RESERVE) {
            parts.extend(key, NAME, inParts.parts(), ttl + RESERVE);
            return new InParts(inParts.parts(), ttl + RESERVE);
        }
        return content;
    }

    /** Deletes parts that nothing names any more. What fails here is no failure of the caller: they end by their expiry. */
    void discard(RecordKey key, PartPointer superseded) {
        try {
            parts.delete(key, NAME, superseded);
        } catch (SessionException e) {
            LOG.log(DEBUG, StoreMessages.notDeleted(superseded), e);
        }
    }
}
