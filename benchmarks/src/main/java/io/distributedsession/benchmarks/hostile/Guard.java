package io.distributedsession.benchmarks.hostile;

/** Whether the attacked application's list of types is what it should be. */
enum Guard {
    ON,
    /** Every gadget is on the list: what the run then sees shows that it can see it. */
    OFF
}
