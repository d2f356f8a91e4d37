package io.distributedsession.benchmarks.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.benchmarks.history.Operation.Kind;
import io.distributedsession.benchmarks.history.Violation.Type;
import org.junit.jupiter.api.Test;

import static io.distributedsession.benchmarks.history.Outcome.OK;
import static io.distributedsession.benchmarks.history.Outcome.REFUSED;
import static io.distributedsession.benchmarks.history.Outcome.UNKNOWN;
import static io.distributedsession.benchmarks.history.Violation.Type.DOUBLED;
import static io.distributedsession.benchmarks.history.Violation.Type.LOST;
import static io.distributedsession.benchmarks.history.Violation.Type.REVIVED;
import static org.assertj.core.api.Assertions.assertThat;

/** A checker that finds nothing in broken histories would be worth nothing: most of these are broken. */
class HistoryCheckerTest {

    private final List<Operation> history = new ArrayList<>();
    private long time;

    /** One after the other, unless a test overlaps them itself. */
    private Operation did(Kind kind, long value, Outcome outcome) {
        return did(kind, value, 0, outcome);
    }

    private Operation did(Kind kind, long value, long base, Outcome outcome) {
        return at(kind, value, base, ++time, ++time, outcome);
    }

    private Operation at(Kind kind, long value, long base, long invoked, long completed, Outcome outcome) {
        Operation operation = new Operation(kind, value, base, invoked, completed, outcome, Optional.empty());
        history.add(operation);
        return operation;
    }

    private void read(Snapshot seen) {
        history.add(new Operation(Kind.READ, 0, 0, ++time, ++time, OK, Optional.of(seen)));
    }

    private List<Type> found(Snapshot end) {
        return HistoryChecker.check(history, Optional.of(end)).stream()
                .map(Violation::type)
                .toList();
    }

    private List<Type> foundAfterTheEnd() {
        return HistoryChecker.check(history, Optional.empty()).stream()
                .map(Violation::type)
                .toList();
    }

    private static Snapshot set(Long... elements) {
        return new Snapshot(Set.of(elements), List.of(), Map.of(), 0);
    }

    private static Snapshot log(Long... entries) {
        return new Snapshot(Set.of(), List.of(entries), Map.of(), 0);
    }

    private static Snapshot counter(long value) {
        return new Snapshot(Set.of(), List.of(), Map.of(0, value), 0);
    }

    private static Snapshot register(long value) {
        return new Snapshot(Set.of(), List.of(), Map.of(), value);
    }

    @Test
    void keptPromises_areNoViolation() {
        did(Kind.PUT, 1, OK);
        did(Kind.PUT, 2, OK);
        did(Kind.PUT, 3, REFUSED);
        did(Kind.TAKE, 2, OK);
        did(Kind.APPEND, 4, OK);
        did(Kind.ADD, 0, OK);
        did(Kind.ADD, 0, REFUSED);
        did(Kind.WRITE, 5, 0, OK);
        did(Kind.WRITE, 6, 0, REFUSED);
        did(Kind.WRITE, 7, 5, OK);

        assertThat(found(new Snapshot(Set.of(1L), List.of(4L), Map.of(0, 1L), 7)))
                .isEmpty();
    }

    @Test
    void unknownOutcomes_mayHaveHappenedOrNot() {
        did(Kind.PUT, 1, UNKNOWN);
        did(Kind.APPEND, 2, UNKNOWN);
        did(Kind.ADD, 0, UNKNOWN);
        did(Kind.WRITE, 3, 0, UNKNOWN);

        assertThat(found(Snapshot.EMPTY)).isEmpty();
        assertThat(found(new Snapshot(Set.of(1L), List.of(2L), Map.of(0, 1L), 3)))
                .isEmpty();
    }

    @Test
    void acknowledgedElementThatIsMissing_isLost() {
        did(Kind.PUT, 1, OK);

        assertThat(found(set())).containsExactly(LOST);
    }

    @Test
    void elementTakenOutThatIsThere_isRevived() {
        did(Kind.PUT, 1, OK);
        did(Kind.TAKE, 1, OK);

        assertThat(found(set(1L))).containsExactly(REVIVED);
    }

    @Test
    void elementWhoseTakingWasRefused_mustStay() {
        did(Kind.PUT, 1, OK);
        did(Kind.TAKE, 1, REFUSED);

        assertThat(found(set(1L))).isEmpty();
        assertThat(found(set())).containsExactly(LOST);
    }

    @Test
    void refusedElementThatIsThere_isRevived() {
        did(Kind.PUT, 1, REFUSED);

        assertThat(found(set(1L))).containsExactly(REVIVED);
    }

    @Test
    void elementNobodyPut_isRevived() {
        assertThat(found(set(1L))).containsExactly(REVIVED);
    }

    @Test
    void missingEntry_isLost() {
        did(Kind.APPEND, 1, OK);

        assertThat(found(log())).containsExactly(LOST);
    }

    @Test
    void entryThatIsThereTwice_isDoubled() {
        did(Kind.APPEND, 1, OK);

        assertThat(found(log(1L, 1L))).containsExactly(DOUBLED);
    }

    @Test
    void unknownEntryThatIsThereTwice_isDoubled() {
        did(Kind.APPEND, 1, UNKNOWN);

        assertThat(found(log(1L, 1L))).containsExactly(DOUBLED);
    }

    @Test
    void refusedEntryThatIsThere_isRevived() {
        did(Kind.APPEND, 1, REFUSED);

        assertThat(found(log(1L))).containsExactly(REVIVED);
    }

    @Test
    void halfARequest_isAViolation() {
        at(Kind.PUT, 1, 0, 1, 2, OK);
        at(Kind.APPEND, 1, 0, 1, 2, OK);

        assertThat(found(set(1L))).containsExactly(LOST);
    }

    @Test
    void counterBelowItsAcknowledgedAdditions_isLost() {
        did(Kind.ADD, 0, OK);
        did(Kind.ADD, 0, OK);

        assertThat(found(counter(2))).isEmpty();
        assertThat(found(counter(1))).containsExactly(LOST);
    }

    @Test
    void counterAboveAllAdditions_isDoubled() {
        did(Kind.ADD, 0, OK);
        did(Kind.ADD, 0, UNKNOWN);
        did(Kind.ADD, 0, REFUSED);

        assertThat(found(counter(2))).isEmpty();
        assertThat(found(counter(3))).containsExactly(DOUBLED);
    }

    @Test
    void writesThatReplacedTheSameValue_haveLostOne() {
        did(Kind.WRITE, 1, 0, OK);
        at(Kind.WRITE, 2, 1, 10, 12, OK);
        at(Kind.WRITE, 3, 1, 11, 13, OK);

        assertThat(found(register(3))).containsExactly(LOST);
    }

    @Test
    void registerThatFellBack_hasLostTheLaterWrite() {
        did(Kind.WRITE, 1, 0, OK);
        did(Kind.WRITE, 2, 1, OK);

        assertThat(found(register(1))).containsExactly(LOST);
    }

    @Test
    void registerThatHoldsARefusedWrite_isRevived() {
        did(Kind.WRITE, 1, 0, REFUSED);

        assertThat(found(register(1))).containsExactly(REVIVED);
    }

    @Test
    void registerThatWasNeverWrittenAgainAfterAWrite_isLost() {
        did(Kind.WRITE, 1, 0, OK);

        assertThat(found(register(0))).containsExactly(LOST);
    }

    @Test
    void readThatMissesWhatWasAcknowledgedBefore_isAViolation() {
        did(Kind.PUT, 1, OK);
        read(set());

        assertThat(found(set(1L))).containsExactly(LOST);
    }

    @Test
    void readDuringAPut_maySeeItOrNot() {
        at(Kind.PUT, 1, 0, 1, 10, OK);
        time = 3;
        read(set());
        read(set(1L));

        assertThat(found(set(1L))).isEmpty();
    }

    @Test
    void successAfterTheLogout_isRevived() {
        did(Kind.LOGOUT, 0, OK);
        did(Kind.ADD, 0, OK);

        assertThat(foundAfterTheEnd()).containsExactly(REVIVED);
    }

    @Test
    void successDuringTheLogout_isNone() {
        at(Kind.LOGOUT, 0, 0, 1, 10, OK);
        at(Kind.ADD, 0, 0, 5, 20, OK);

        assertThat(foundAfterTheEnd()).isEmpty();
    }

    @Test
    void sessionThatLivesAfterTheLogout_isRevived() {
        did(Kind.LOGOUT, 0, OK);

        assertThat(found(Snapshot.EMPTY)).containsExactly(REVIVED);
    }

    @Test
    void sessionThatEndedWithoutALogout_isLost() {
        did(Kind.LOGOUT, 0, REFUSED);

        assertThat(foundAfterTheEnd()).containsExactly(LOST);
    }

    @Test
    void unknownLogout_mayHaveEndedTheSession() {
        did(Kind.LOGOUT, 0, UNKNOWN);

        assertThat(foundAfterTheEnd()).isEmpty();
        assertThat(found(Snapshot.EMPTY)).isEmpty();
    }
}
