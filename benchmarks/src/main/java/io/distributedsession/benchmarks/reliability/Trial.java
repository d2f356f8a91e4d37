package io.distributedsession.benchmarks.reliability;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.distributedsession.launcher.faults.Call;
import io.distributedsession.launcher.faults.Fault;

/** Lets one node suffer one fault in all ways. */
final class Trial {

    private static final long POLL_MILLIS = 10;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Fault fault;
    private final Policy policy;
    private final Subject subject;
    private double recovery;

    Trial(Fault fault, Policy policy, Subject subject) {
        this.fault = fault;
        this.policy = policy;
        this.subject = subject;
    }

    Row row() throws InterruptedException {
        String oneRead = under(once(Trial::isRead), subject::read);
        // right after a commit reads are strong, and could not be stale: so reads come first
        String allReads = under(Trial::isRead, subject::read);
        String oneChange = under(once(Trial::isWrite), subject::change);
        long before = subject.stored();
        String allChanges = under(Trial::isWrite, subject::change);
        long added = subject.stored() - before;
        return new Row(
                fault,
                policy,
                oneRead,
                oneChange,
                allReads,
                allChanges,
                added == 0 ? Row.AS_BEFORE : added == 1 ? Row.CHANGED : "the change, " + added + " times",
                subject.longestSeconds(),
                recovery);
    }

    private String under(Predicate<Call> concerned, Supplier<String> request) throws InterruptedException {
        long sufferedBefore = subject.suffered();
        subject.begin(concerned);
        String seen = request.get();
        subject.end();
        awaitRecovery();
        if (fault.isOfCalls() && subject.suffered() == sufferedBefore) {
            throw new IllegalStateException("no call has suffered " + fault + " and the answer was " + seen);
        }
        return seen;
    }

    private void awaitRecovery() throws InterruptedException {
        long begun = System.nanoTime();
        while (!subject.read().equals(Row.SERVED) && System.nanoTime() - begun < PATIENCE_NANOS) {
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
