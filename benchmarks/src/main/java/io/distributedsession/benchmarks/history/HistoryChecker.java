package io.distributedsession.benchmarks.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.distributedsession.benchmarks.history.Operation.Kind;
import io.distributedsession.benchmarks.history.Violation.Type;

import static io.distributedsession.benchmarks.history.Violation.Type.DOUBLED;
import static io.distributedsession.benchmarks.history.Violation.Type.LOST;
import static io.distributedsession.benchmarks.history.Violation.Type.REVIVED;

/**
 * Finds updates of one session that were lost, doubled or revived. It knows nothing of the store: it compares what clients
 * were told with what a later read shows. An operation with an unknown outcome may have happened, or not, but not twice.
 */
public final class HistoryChecker {

    private final List<Operation> operations;
    private final List<Violation> violations = new ArrayList<>();

    private HistoryChecker(List<Operation> operations) {
        this.operations = operations;
    }

    /**
     * Checks a history.
     *
     * @param operations in any order
     * @param end the state after all operations on a session that lives; empty: the session was found to have ended
     * @return empty if all promises were kept
     */
    public static List<Violation> check(List<Operation> operations, Optional<Snapshot> end) {
        HistoryChecker checker = new HistoryChecker(List.copyOf(operations));
        long afterAll =
                operations.stream().mapToLong(Operation::completed).max().orElse(0) + 1;
        end.ifPresent(state -> checker.checkState(read(state, afterAll), true));
        operations.stream()
                .filter(operation -> operation.is(Kind.READ, Outcome.OK))
                .forEach(read -> checker.checkState(read, false));
        checker.checkRegisterChain();
        checker.checkLogout(end);
        return checker.violations;
    }

    private static Operation read(Snapshot state, long at) {
        return new Operation(Kind.READ, 0, 0, at, at + 1, Outcome.OK, Optional.of(state));
    }

    /** Holds a state that was read against what was over before, and what had begun by then. */
    private void checkState(Operation read, boolean quiet) {
        Snapshot state = read.seen().orElseThrow();
        checkSet(state, read);
        checkLog(state, read);
        checkCounters(state, read);
        if (quiet) {
            checkRegister(state, read);
        }
    }

    private void checkSet(Snapshot state, Operation read) {
        Set<Long> mayBeGone = values(
                Kind.TAKE,
                operation -> operation.outcome() != Outcome.REFUSED && operation.invoked() < read.completed());
        Set<Long> mustBeGone =
                values(Kind.TAKE, operation -> operation.outcome() == Outcome.OK && operation.isBefore(read));
        for (long element : values(Kind.PUT, op -> op.outcome() == Outcome.OK && op.isBefore(read))) {
            if (!state.set().contains(element) && !mayBeGone.contains(element)) {
                found(LOST, "element " + element + " was acknowledged and is not in the set");
            }
        }
        Set<Long> mayBeThere =
                values(Kind.PUT, op -> op.outcome() != Outcome.REFUSED && op.invoked() < read.completed());
        for (long element : state.set()) {
            if (mustBeGone.contains(element)) {
                found(REVIVED, "element " + element + " was taken out and is in the set");
            } else if (!mayBeThere.contains(element)) {
                found(REVIVED, "element " + element + " was refused or never put, and is in the set");
            }
        }
    }

    private void checkLog(Snapshot state, Operation read) {
        Set<Long> distinct = new HashSet<>(state.log());
        for (long entry : distinct) {
            if (Collections.frequency(state.log(), entry) > 1) {
                found(DOUBLED, "entry " + entry + " is in the log more than once");
            }
        }
        for (long entry : values(Kind.APPEND, op -> op.outcome() == Outcome.OK && op.isBefore(read))) {
            if (!distinct.contains(entry)) {
                found(LOST, "entry " + entry + " was acknowledged and is not in the log");
            }
        }
        Set<Long> mayBeThere =
                values(Kind.APPEND, op -> op.outcome() != Outcome.REFUSED && op.invoked() < read.completed());
        distinct.stream()
                .filter(entry -> !mayBeThere.contains(entry))
                .forEach(entry -> found(REVIVED, "entry " + entry + " was refused or never made, and is in the log"));
    }

    private void checkCounters(Snapshot state, Operation read) {
        Map<Integer, Long> least = counts(op -> op.outcome() == Outcome.OK && op.isBefore(read));
        Map<Integer, Long> most = counts(op -> op.outcome() != Outcome.REFUSED && op.invoked() < read.completed());
        Set<Integer> names = new HashSet<>(most.keySet());
        names.addAll(state.counters().keySet());
        for (int name : names) {
            long value = state.counters().getOrDefault(name, 0L);
            if (value < least.getOrDefault(name, 0L)) {
                found(LOST, "counter " + name + " is " + value + " after " + least.get(name) + " additions");
            } else if (value > most.getOrDefault(name, 0L)) {
                found(DOUBLED, "counter " + name + " is " + value + " after " + most.get(name) + " additions");
            }
        }
    }

    /** The register's last value: of a write that may have happened, and not overwritten before it began. */
    private void checkRegister(Snapshot state, Operation read) {
        List<Operation> writes = operations.stream()
                .filter(op -> op.kind() == Kind.WRITE && op.isBefore(read))
                .toList();
        Optional<Operation> last = writes.stream()
                .filter(write -> write.value() == state.register())
                .findFirst();
        if (last.isPresent() ? last.get().outcome() == Outcome.REFUSED : state.register() != 0) {
            found(REVIVED, "the register holds " + state.register() + ", which was refused or never written");
        }
        writes.stream()
                .filter(write -> write.outcome() == Outcome.OK && write.value() != state.register())
                .filter(write -> last.isEmpty() || last.get().isBefore(write))
                .forEach(write -> found(LOST, "the register has lost the later write " + write.value()));
    }

    /** Every acknowledged write replaces the value that it read: two that replace the same one have lost an update. */
    private void checkRegisterChain() {
        Map<Long, Long> successors = new HashMap<>();
        operations.stream()
                .filter(operation -> operation.is(Kind.WRITE, Outcome.OK))
                .forEach(write -> {
                    Long other = successors.putIfAbsent(write.base(), write.value());
                    if (other != null) {
                        found(LOST, "writes " + other + " and " + write.value() + " both replaced " + write.base());
                    }
                });
    }

    /** What begins after an acknowledged logout must not succeed, and the session stays ended. */
    private void checkLogout(Optional<Snapshot> end) {
        Optional<Operation> logout = operations.stream()
                .filter(operation -> operation.is(Kind.LOGOUT, Outcome.OK))
                .findFirst();
        if (logout.isEmpty()) {
            if (end.isEmpty() && operations.stream().noneMatch(op -> op.is(Kind.LOGOUT, Outcome.UNKNOWN))) {
                found(LOST, "the session has ended without a logout");
            }
            return;
        }
        operations.stream()
                .filter(operation ->
                        operation.outcome() == Outcome.OK && logout.get().isBefore(operation))
                .forEach(operation -> found(REVIVED, operation.kind() + " succeeded after the logout"));
        if (end.isPresent()) {
            found(REVIVED, "the session lives after the logout");
        }
    }

    private Set<Long> values(Kind kind, Predicate<Operation> which) {
        Set<Long> values = new HashSet<>();
        operations.stream()
                .filter(operation -> operation.kind() == kind && which.test(operation))
                .forEach(operation -> values.add(operation.value()));
        return values;
    }

    private Map<Integer, Long> counts(Predicate<Operation> which) {
        Map<Integer, Long> counts = new HashMap<>();
        operations.stream()
                .filter(operation -> operation.kind() == Kind.ADD && which.test(operation))
                .forEach(operation -> counts.merge((int) operation.value(), 1L, Long::sum));
        return counts;
    }

    private void found(Type type, String what) {
        violations.add(new Violation(type, what));
    }
}
