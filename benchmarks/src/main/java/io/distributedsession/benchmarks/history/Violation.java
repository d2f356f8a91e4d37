package io.distributedsession.benchmarks.history;

/**
 * A promise that a history breaks.
 *
 * @param what happened, for people
 */
public record Violation(Type type, String what) {

    /** How it is broken. */
    public enum Type {
        /** An acknowledged update is not there. */
        LOST,
        /** An update is there more often than it was made. */
        DOUBLED,
        /** Something is there that was refused, removed or ended before. */
        REVIVED
    }
}
