package io.distributedsession.benchmarks.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.benchmarks.history.Operation.Kind;

/** Writes down the operations on one session, in one order that all clients agree on. Thread-safe. */
final class Recorder {

    /** An operation that is about to be made. */
    record Intent(Kind kind, long value) {}

    /** What a request saw. */
    record Seen(long base, Optional<Snapshot> snapshot) {

        static final Seen NOTHING = new Seen(0, Optional.empty());
    }

    /** The session that an operation is for was not there any more. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A request failed. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean open;

        /** @param open whether it may have happened all the same */
        Failed(boolean open) {
            super(null, null, false, false);
            this.open = open;
        }
    }

    private final AtomicLong clock = new AtomicLong();
    private final List<Operation> operations = Collections.synchronizedList(new ArrayList<>());

    /** Makes one request with these operations, all or nothing. */
    Outcome record(List<Intent> intents, Supplier<Seen> request) {
        long invoked = clock.incrementAndGet();
        Seen seen = Seen.NOTHING;
        Outcome outcome;
        try {
            seen = request.get();
            outcome = Outcome.OK;
        } catch (SessionConflictException | Ended e) {
            outcome = Outcome.REFUSED;
        } catch (SessionStoreException e) {
            outcome = failed(intents, e.isOutcomeUnknown());
        } catch (Failed e) {
            outcome = failed(intents, e.open);
        }
        long completed = clock.incrementAndGet();
        for (Intent intent : intents) {
            operations.add(new Operation(
                    intent.kind(), intent.value(), seen.base(), invoked, completed, outcome, seen.snapshot()));
        }
        return outcome;
    }

    /** Only a failure that says so leaves a change open; the end of a session may come from any. */
    private static Outcome failed(List<Intent> intents, boolean open) {
        boolean mayHaveHappened = open || intents.stream().anyMatch(intent -> intent.kind() == Kind.LOGOUT);
        return mayHaveHappened ? Outcome.UNKNOWN : Outcome.REFUSED;
    }

    /** Forgets the operations so far. */
    void forget() {
        operations.clear();
    }

    List<Operation> operations() {
        synchronized (operations) {
            return List.copyOf(operations);
        }
    }
}
