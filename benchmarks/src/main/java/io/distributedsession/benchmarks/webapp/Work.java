package io.distributedsession.benchmarks.webapp;

import java.lang.management.ManagementFactory;

/** What a handler does beside the session: takes CPU time. */
public final class Work {

    private static final long NANOS_OF_A_MICRO = 1000;

    private Work() {}

    /** Keeps this thread busy for so long, counted in its own CPU time: what others take does not make it shorter. */
    static void take(int micros) {
        if (micros > 0) {
            var threads = ManagementFactory.getThreadMXBean();
            long end = threads.getCurrentThreadCpuTime() + micros * NANOS_OF_A_MICRO;
            while (threads.getCurrentThreadCpuTime() < end) {
                Thread.onSpinWait();
            }
        }
    }
}
