package io.distributedsession.benchmarks.forgery;

import java.util.List;

/** A node as an attacker meets it. For one thread. */
interface Entrance {

    /** What became of a request. */
    enum Answer {
        /** The request has the session that the cookie names. */
        ADMITTED,
        /** The request goes on as if it had no cookie. */
        REFUSED,
        /** The node cannot tell now: status 503. */
        NOT_JUDGED
    }

    /**
     * A whole request that changes nothing.
     *
     * @param asks whether the handler asks for the session; if not, only the extension at the end of the request could call
     *     the store
     */
    Answer request(List<String> cookieHeaders, boolean asks);

    /** How many calls to the table of sessions there were so far. */
    long calls();
}
