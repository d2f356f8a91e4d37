package io.distributedsession.benchmarks.webapp;

/**
 * A session in memory.
 *
 * @param usedNanos when it was used last
 * @param saved whether it was written since
 */
public record HeldItems(Items items, long usedNanos, boolean saved) {}
