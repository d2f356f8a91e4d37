package io.distributedsession.benchmarks;

import java.io.PrintStream;

/** A named run: measures, tells what it saw, and gives its figures. */
@FunctionalInterface
public interface Run {

    /**
     * Runs to the end.
     *
     * @param out where to tell what was seen on the way
     * @return the figures, held against their goals
     * @throws Exception if it could not measure; that is no figure
     */
    Result run(PrintStream out) throws Exception;
}
