package io.distributedsession.benchmarks.reliability;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.distributedsession.launcher.faults.Fault;

/**
 * What a fault comes to, for beans of one policy.
 *
 * @param oneRead what a request is told that reads, where one call suffers
 * @param oneChange the same of one that changes, where one write suffers
 * @param allReads where all reads suffer
 * @param allChanges where all writes suffer
 * @param stored what the table holds after that
 * @param back seconds that a thread was held at most
 * @param recovery seconds from the end of the fault until a request is served with its state
 */
record Row(
        Fault fault,
        Policy policy,
        String oneRead,
        String oneChange,
        String allReads,
        String allChanges,
        String stored,
        double back,
        double recovery) {

    static final String HEAD =
            "| fault | bean | one read suffers | one write suffers | all reads suffer | all writes suffer | the table"
                    + " then holds | thread back, s | recovered, s |\n"
                    + "|---|---|---|---|---|---|---|---|---|";

    static final String SERVED = "200";
    static final String UNKNOWN = "503, outcome unknown";
    static final String AS_BEFORE = "as before";
    static final String CHANGED = "the change, once";

    /** All that does not depend on the machine. */
    String facts() {
        return "| `" + fault + "` | " + policy.text() + " | " + oneRead + " | " + oneChange + " | " + allReads + " | "
                + allChanges + " | " + stored + " |";
    }

    String line() {
        return facts() + String.format(Locale.ROOT, " %.1f | %.1f |", back, recovery);
    }

    /** What the row has that the protocol forbids; empty if nothing. */
    Optional<String> broken() {
        if (!stored.equals(AS_BEFORE) && !stored.equals(CHANGED)) {
            return Optional.of("the table holds " + stored);
        }
        boolean mayBeThere = allChanges.equals(SERVED) || allChanges.equals(UNKNOWN) || policy == Policy.OPTIONAL;
        if (stored.equals(CHANGED) && !mayBeThere) {
            return Optional.of("the change is stored, the caller was told " + allChanges);
        }
        if (stored.equals(AS_BEFORE) && allChanges.equals(SERVED)) {
            return Optional.of("the change was acknowledged and is not stored");
        }
        return Stream.of(oneRead, oneChange, allReads, allChanges)
                .filter(seen -> policy == Policy.REQUIRED && seen.startsWith("200,"))
                .filter(seen -> fault != Fault.STALE_READ)
                .findFirst()
                .map(seen -> "a bean that is required was served with: " + seen);
    }
}
