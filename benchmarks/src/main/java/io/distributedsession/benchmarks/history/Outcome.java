package io.distributedsession.benchmarks.history;

/** What a client knows of its operation once it is over. */
public enum Outcome {
    /** It was acknowledged: it must have happened, once. */
    OK,
    /** It was refused: it must not have happened. */
    REFUSED,
    /** Nobody knows: it may have happened, once. */
    UNKNOWN
}
