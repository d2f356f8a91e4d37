package io.distributedsession.benchmarks.trace;

import java.time.Duration;
import java.util.Optional;

/**
 * A request of a trace.
 *
 * @param session which session, from 0
 * @param at when, since the start of the trace
 * @param change the state that it stores; empty: it only reads
 */
public record TraceRequest(int session, Duration at, Optional<Cart> change) {}
