package io.distributedsession.benchmarks.rotation;

import java.io.PrintStream;

/** What was seen of keys and cookies; the first two numbers must not be. For one thread. */
final class Findings {

    long refused;
    long signedByUnknown;

    long signed;
    long verified;
    long notJudged;
    long refreshes;
    long failedRefreshes;
    long restarts;
    long outages;
    long revocations;
    long keys;

    void describe(String title, PrintStream out) {
        out.printf(
                "%s: %,d keys, %,d refreshes, %,d of them failed, %,d outages, %,d restarts, %,d revocations%n",
                title, keys, refreshes, failedRefreshes, outages, restarts, revocations);
        out.printf(
                "  %,d cookies signed, %,d by a key that another node did not know; %,d times verified, %,d refused,"
                        + " %,d not judged%n",
                signed, signedByUnknown, verified, refused, notJudged);
    }
}
