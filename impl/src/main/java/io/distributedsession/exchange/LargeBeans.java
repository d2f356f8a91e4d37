package io.distributedsession.exchange;

import java.io.ByteArrayOutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.SessionException;
import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.state.UnsealException;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.BeanEntry.InParts;
import io.distributedsession.store.Chunks;
import io.distributedsession.store.PartPointer;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.RecordKey;

/** Beans beside the head: sealed chunk by chunk, under a key that stays when the session's id changes. */
final class LargeBeans {

    private static final Logger LOG = System.getLogger(LargeBeans.class.getName());

    /** Sealed, it fills a part. */
    private static final int CHUNK = Chunks.SIZE - Sealer.OVERHEAD;

    /** More than the option for the size of a session allows: such a pointer is not ours. */
    private static final int LARGEST = 80 * 1024 * 1024;

    /** Parts outlive their session by this much, for nobody extends them with it. */
    private static final long RESERVE = Duration.ofDays(1).toSeconds();

    private final PartStore parts;
    private final Sealer sealer;
    private final String application;

    LargeBeans(PartStore parts, Sealer sealer, String application) {
        this.parts = parts;
        this.sealer = sealer;
        this.application = application;
    }

    /** The bytes that a state takes in parts. */
    static int sealedLength(int length) {
        return length + chunks(length) * Sealer.OVERHEAD;
    }

    private static int chunks(int length) {
        return length == 0 ? 1 : 1 + (length - 1) / CHUNK;
    }

    /** Writes a state's parts; nothing names them yet. */
    InParts write(SessionFacts facts, String bean, byte[] tag, byte[] plain) {
        int chunks = chunks(plain.length);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(sealedLength(plain.length));
        for (int chunk = 0; chunk < chunks; chunk++) {
            byte[] part = chunk(plain, chunk, CHUNK);
            sealed.writeBytes(sealer.sealChunk(facts.stateId(), bean, tag, chunk, chunks, part));
        }
        byte[] bytes = sealed.toByteArray();
        parts.write(key(facts), bean, tag, bytes, facts.deadline() + RESERVE);
        return new InParts(new PartPointer(tag, chunks, bytes.length));
    }

    /** A state; empty if parts of it are missing for certain. */
    Optional<byte[]> read(SessionFacts facts, String bean, PartPointer pointer) {
        // the table is not trusted: neither with how much memory, nor with how many calls this takes
        if (pointer.length() > LARGEST || pointer.chunks() != Chunks.count(pointer.length())) {
            throw new UnsealException(Reason.TAMPERED);
        }
        return parts.read(key(facts), bean, pointer).map(bytes -> open(facts, bean, pointer, bytes));
    }

    private byte[] open(SessionFacts facts, String bean, PartPointer pointer, byte[] sealed) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(sealed.length);
        for (int chunk = 0; chunk < pointer.chunks(); chunk++) {
            byte[] part = chunk(sealed, chunk, Chunks.SIZE);
            plain.writeBytes(sealer.openChunk(facts.stateId(), bean, pointer.tag(), chunk, pointer.chunks(), part));
        }
        return plain.toByteArray();
    }

    /** Deletes what nothing names any more. What fails here is no failure of the request: parts end by their expiry. */
    void discard(SessionFacts facts, Map<String, ? extends BeanEntry> superseded) {
        superseded.forEach((bean, entry) -> entry.pointer().ifPresent(pointer -> discard(facts, bean, pointer)));
    }

    private void discard(SessionFacts facts, String bean, PartPointer pointer) {
        try {
            parts.delete(key(facts), bean, pointer);
        } catch (SessionException e) {
            LOG.log(Level.DEBUG, ExchangeMessages.notDiscarded(bean, pointer), e);
        }
    }

    private RecordKey key(SessionFacts facts) {
        return RecordKey.data(application, facts.stateId());
    }

    private static byte[] chunk(byte[] bytes, int chunk, int size) {
        int from = chunk * size;
        return Arrays.copyOfRange(bytes, from, from + Math.min(size, bytes.length - from));
    }
}
