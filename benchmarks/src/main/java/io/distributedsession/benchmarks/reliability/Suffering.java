package io.distributedsession.benchmarks.reliability;

import java.util.function.Predicate;

import io.distributedsession.launcher.faults.Call;

/** A node that a fault may happen to. */
interface Suffering {

    /** Begins the fault, for the calls that it concerns; one of the whole endpoint concerns all. */
    void begin(Predicate<Call> concerns);

    void end();

    /** A request that reads. */
    Served read();

    /** A request that changes. */
    Served change();

    /** What the table holds. */
    long stored();

    /** How many calls have suffered; of a fault of the whole endpoint, that is not known. */
    long suffered();
}
