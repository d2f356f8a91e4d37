package io.distributedsession.benchmarks.soak;

import java.util.Optional;

import io.distributedsession.benchmarks.node.Browser;

/** A node that counts the requests of a session. Thread-safe. */
interface CountingNode {

    /** A request that was in flight when its node was killed: it may have been counted. */
    final class LostException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LostException(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Adds 1 to a session.
     *
     * @return what it counts now; empty if the node takes no requests, so that another one is asked
     * @throws LostException if the node was killed under the request
     */
    Optional<Long> add(Browser browser);
}
