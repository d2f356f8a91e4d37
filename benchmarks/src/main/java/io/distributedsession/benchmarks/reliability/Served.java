package io.distributedsession.benchmarks.reliability;

/**
 * What came of a request.
 *
 * @param answer what the caller is told
 * @param cause the message of the failure, empty if there was none
 * @param seconds that it held its thread
 * @param added how often its change was stored
 */
record Served(String answer, String cause, double seconds, long added) {

    Served added(long times) {
        return new Served(answer, cause, seconds, times);
    }
}
