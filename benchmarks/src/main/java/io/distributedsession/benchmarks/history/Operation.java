package io.distributedsession.benchmarks.history;

import java.util.Objects;
import java.util.Optional;

/**
 * One operation of a history, on one session.
 *
 * @param kind what was asked for
 * @param value the element, entry or register value, unique in the history; or the counter's name
 * @param base of a register write: the value that its request read
 * @param invoked when it began, on a clock that all clients share
 * @param completed when its answer arrived, on that clock
 * @param seen of a read that succeeded: the state
 */
public record Operation(
        Kind kind, long value, long base, long invoked, long completed, Outcome outcome, Optional<Snapshot> seen) {

    /** What an operation asks for. */
    public enum Kind {
        /** Puts a new element into the set. */
        PUT,
        /** Takes an element out of the set, which an acknowledged operation had put in before. */
        TAKE,
        /** Appends a new entry to the log. */
        APPEND,
        /** Adds 1 to a counter; {@code value} names the counter. */
        ADD,
        /** Writes the register, if nobody else has since it was read. */
        WRITE,
        /** Reads all. */
        READ,
        /** Ends the session. */
        LOGOUT
    }

    public Operation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(seen, "seen");
        if (completed <= invoked) {
            throw new IllegalArgumentException("an operation must be completed after it was invoked");
        }
    }

    boolean is(Kind asked, Outcome result) {
        return kind == asked && outcome == result;
    }

    /** Whether it was over before another one began. */
    boolean isBefore(Operation other) {
        return completed < other.invoked;
    }
}
