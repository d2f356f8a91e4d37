package io.distributedsession.benchmarks.hostile;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.sun.management.ThreadMXBean;
import io.distributedsession.SessionException;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Feeds blobs to a reader, and counts those that are not answered as they should be. For one thread. */
final class Judge {

    /** What every blob may take: buffers, the dictionary of the packing, stack traces. */
    private static final long SPARE_BYTES = 512 << 10;

    /** What every byte of a stream may take: eight of an array's elements, the object around it, and what was too small before. */
    private static final long PER_BYTE = 64;

    /** The most that deflate makes of a byte. */
    private static final long INFLATED = 1040;

    private static final int MOST_TOLD = 20;

    /** Makes something of a blob. */
    @FunctionalInterface
    interface Reader {

        /** What was made of it, or {@code null} if it was refused without an error. */
        Object read(Target target, byte[] blob);
    }

    private final Reader reader;
    private final List<Blob> genuine;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<String> told = new ArrayList<>();
    private long blobs;
    private long refused;
    private long untyped;
    private long overBudget;
    private long forged;
    private volatile Blob current;
    private volatile long since;

    /** @param genuine the sealed and signed blobs that may be taken */
    Judge(Reader reader, List<Blob> genuine) {
        this.reader = reader;
        this.genuine = genuine;
    }

    void judge(Blob blob) {
        blobs++;
        Reading first = read(blob);
        refused += first.taken() == null ? 1 : 0;
        if (first.error() != null && !(first.error() instanceof SessionException)) {
            untyped++;
            tell(blob, first.error().toString());
        }
        // what is only taken the first time, as by classes that are loaded, is not the blob's own
        if (first.allocated() > budget(blob) && read(blob).allocated() > budget(blob)) {
            overBudget++;
            tell(blob, "took " + first.allocated() + " bytes, may take " + budget(blob));
        }
        if (first.taken() != null && blob.target().isAuthentic() && !isGenuine(blob)) {
            forged++;
            tell(blob, "was taken for genuine");
        }
    }

    private record Reading(Object taken, Throwable error, long allocated) {}

    private Reading read(Blob blob) {
        since = System.nanoTime();
        current = blob;
        long before = threads.getCurrentThreadAllocatedBytes();
        Throwable error = null;
        Object taken = null;
        try {
            taken = reader.read(blob.target(), blob.bytes());
        } catch (Throwable e) {
            error = e;
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        current = null;
        return new Reading(taken, error, allocated);
    }

    private static long budget(Blob blob) {
        long most = blob.target() == Target.PAYLOAD
                ? blob.bytes().length
                : Math.min(Application.MAX_BYTES, INFLATED * blob.bytes().length);
        return SPARE_BYTES + PER_BYTE * most;
    }

    /** A header may hold more than the cookie; of all others every byte counts. */
    private boolean isGenuine(Blob blob) {
        if (blob.target() == Target.COOKIE) {
            String header = text(blob);
            return genuine.stream()
                    .filter(other -> other.target() == Target.TOKEN)
                    .anyMatch(token -> header.contains("=" + text(token)));
        }
        return genuine.stream()
                .anyMatch(other -> other.target() == blob.target() && Arrays.equals(other.bytes(), blob.bytes()));
    }

    private static String text(Blob blob) {
        return new String(blob.bytes(), ISO_8859_1);
    }

    private void tell(Blob blob, String what) {
        if (told.size() < MOST_TOLD) {
            told.add(blob.name() + " (" + blob.target() + ", " + blob.bytes().length + " bytes): " + what);
        }
    }

    /** The blob that has been read for longer than that, or {@code null}. Called by another thread. */
    Blob late(long nanos) {
        Blob reading = current;
        return reading != null && System.nanoTime() - since > nanos ? reading : null;
    }

    Report report() {
        return new Report(blobs, refused, untyped, overBudget, forged, Set.of(), List.copyOf(told));
    }
}
