package io.distributedsession.benchmarks.reliability;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.distributedsession.launcher.faults.Call;
import io.distributedsession.launcher.faults.Fault;

/** Lets one node suffer one fault in all ways. */
final class Trial {

    private static final long POLL_MILLIS = 10;
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    /** How often a request is made again that no call of which has met the fault. */
    private static final int MOST_TRIES = 5;

    private final Fault fault;
    private final Policy policy;
    private final Suffering subject;
    private double recovery;

    Trial(Fault fault, Policy policy, Suffering subject) {
        this.fault = fault;
        this.policy = policy;
        this.subject = subject;
    }

    Row row() throws InterruptedException {
        Served oneRead = under(() -> once(Trial::isRead), subject::read);
        // right after a commit reads are strong, and could not be stale: so reads come first
        Served allReads = under(() -> Trial::isRead, subject::read);
        Served oneChange = under(() -> once(Trial::isWrite), subject::change);
        Served allChanges = under(() -> Trial::isWrite, subject::change);
        return new Row(
                fault,
                policy,
                oneRead.answer(),
                oneChange.answer(),
                allReads.answer(),
                allChanges.answer(),
                stored(allChanges.added()),
                Stream.of(oneRead, allReads, oneChange, allChanges)
                        .mapToDouble(Served::seconds)
                        .max()
                        .orElseThrow(),
                recovery);
    }

    private static String stored(long added) {
        return added == 0 ? Row.AS_BEFORE : added == 1 ? Row.CHANGED : "the change, " + added + " times";
    }

    /**
     * Makes a request under the fault. On a busy machine its budget may be over before a call is sent, or before the proxy reads it: such
     * a request fails but tells nothing of the fault, and is made again. One that is served without the fault is a mistake of the trial.
     */
    private Served under(Supplier<Predicate<Call>> concerned, Supplier<Served> request) throws InterruptedException {
        Served seen;
        int tries = 0;
        do {
            long stored = subject.stored();
            long suffered = subject.suffered();
            subject.begin(concerned.get());
            seen = request.get();
            subject.end();
            awaitRecovery();
            if (!fault.isOfCalls() || subject.suffered() > suffered) {
                return seen.added(subject.stored() - stored);
            }
        } while (!seen.answer().equals(Row.SERVED) && ++tries < MOST_TRIES);
        throw new IllegalStateException("no call has suffered " + fault + " and the answer was " + seen);
    }

    private void awaitRecovery() throws InterruptedException {
        long begun = System.nanoTime();
        while (!subject.read().answer().equals(Row.SERVED) && System.nanoTime() - begun < PATIENCE_NANOS) {
            Thread.sleep(POLL_MILLIS);
        }
        recovery = Math.max(recovery, (System.nanoTime() - begun) / 1e9);
    }

    private static boolean isRead(Call call) {
        return call.action().equals("GetItem");
    }

    private static boolean isWrite(Call call) {
        return call.action().equals("UpdateItem");
    }

    private static Predicate<Call> once(Predicate<Call> which) {
        AtomicBoolean over = new AtomicBoolean();
        return call -> which.test(call) && over.compareAndSet(false, true);
    }
}
