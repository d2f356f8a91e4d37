package io.distributedsession.benchmarks.outage;

/**
 * A request that is over.
 *
 * @param needsState whether it called a session bean
 * @param begun nanoseconds of the JVM's clock
 * @param nanos how long it held its thread
 * @param answer how it ended
 */
record Sample(boolean needsState, long begun, long nanos, Answer answer) {

    /** What a client is told. */
    enum Answer {
        /** Status 200. */
        SERVED,
        /** Status 503, after the store was asked. */
        UNAVAILABLE,
        /** Status 503, without a call: the node has stopped asking. */
        NOT_ASKED
    }

    boolean isServed() {
        return answer == Answer.SERVED;
    }

    boolean isWithin(long from, long to) {
        return begun >= from && begun < to;
    }
}
