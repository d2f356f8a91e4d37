package io.distributedsession.benchmarks.forgery;

import java.io.PrintStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What became of forged cookies. For one thread. */
final class Tally {

    private final Map<String, Long> sent = new TreeMap<>();
    private final Set<String> genuine;
    private boolean asks;
    private long accepted;
    private long calling;
    private long notJudged;
    private long equal;

    /**
     * A tally.
     *
     * @param genuine the values that are right: a mutant that came out as one of them is none
     */
    Tally(Set<String> genuine) {
        this.genuine = genuine;
    }

    /** Sends a mutant; every other time to a handler that asks for the session. */
    void send(Mutant mutant, Entrance entrance) {
        if (isGenuine(mutant)) {
            equal++;
            return;
        }
        asks = !asks;
        sent.merge(mutant.family(), 1L, Long::sum);
        long before = entrance.calls();
        switch (entrance.request(mutant.cookieHeaders(), asks)) {
            case ADMITTED -> accepted++;
            case NOT_JUDGED -> notJudged++;
            case REFUSED -> {}
        }
        if (entrance.calls() != before) {
            calling++;
        }
    }

    /** One cookie with a right value; blanks around a value do not belong to it (RFC 6265, section 5.2). */
    private boolean isGenuine(Mutant mutant) {
        if (mutant.cookieHeaders().size() != 1) {
            return false;
        }
        String header = mutant.cookieHeaders().get(0);
        if (header.indexOf(';') >= 0) {
            return false;
        }
        int from = header.indexOf('=') + 1;
        int to = header.length();
        while (from < to && isBlank(header.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(header.charAt(to - 1))) {
            to--;
        }
        return genuine.contains(header.substring(from, to));
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    void add(Tally other) {
        other.sent.forEach((family, count) -> sent.merge(family, count, Long::sum));
        accepted += other.accepted;
        calling += other.calling;
        notJudged += other.notJudged;
        equal += other.equal;
    }

    long sent() {
        return sent.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The figure: mutants that were accepted, or that caused a call to the table of sessions; one may be both. */
    long failures() {
        return Math.max(accepted, calling);
    }

    void describe(PrintStream out) {
        sent.forEach((family, count) -> out.printf("%,12d %s%n", count, family));
        out.printf(
                "%,d forged cookies sent: %,d accepted, %,d caused calls, %,d not judged; %,d mutants were genuine and not sent%n",
                sent(), accepted, calling, notJudged, equal);
    }
}
