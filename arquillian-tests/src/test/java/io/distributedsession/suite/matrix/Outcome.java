package io.distributedsession.suite.matrix;

import io.distributedsession.suite.support.KnownBugs;

/** How a scenario ended on a server; of several cases of a scenario, the last in this order counts. */
record Outcome(Kind kind, String reason) implements Comparable<Outcome> {

    enum Kind {
        PASSED,
        SKIPPED,
        BUG,
        FAILED
    }

    static final Outcome PASSED = new Outcome(Kind.PASSED, "");

    static Outcome failed(String reason) {
        return new Outcome(Kind.FAILED, reason);
    }

    static Outcome notPassed(String reason) {
        return reason.startsWith(KnownBugs.REASON)
                ? new Outcome(Kind.BUG, reason.substring(KnownBugs.REASON.length()))
                : new Outcome(Kind.SKIPPED, reason);
    }

    Outcome worse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Outcome other) {
        return kind.compareTo(other.kind);
    }
}
