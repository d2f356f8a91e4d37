package io.distributedsession.benchmarks.history;

import java.util.List;

import io.distributedsession.benchmarks.history.Recorder.Intent;
import io.distributedsession.benchmarks.history.Recorder.Seen;
import io.distributedsession.benchmarks.node.Browser;

/** What a client sends its requests to: a node, near or far. */
@FunctionalInterface
interface Service {

    /**
     * Makes one request.
     *
     * @param intents all or nothing; a single {@code READ} or {@code LOGOUT} too
     * @param starts whether it may start a session
     * @throws Recorder.Ended if there is no session, and none may be started
     */
    Seen request(Browser browser, List<Intent> intents, boolean starts);
}
