package io.distributedsession.benchmarks.soak;

import java.util.Optional;

import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.servers.Answer;
import io.distributedsession.benchmarks.servers.ServerNode;
import io.distributedsession.benchmarks.servers.UnansweredException;

/** A node that is a server's process. */
record CountingServer(ServerNode node) implements CountingNode {

    @Override
    public Optional<Long> add(Browser browser) {
        try {
            return node.post("api/count", "", browser).map(Answer::served).map(Long::valueOf);
        } catch (UnansweredException e) {
            if (!e.isKilled()) {
                throw e;
            }
            if (e.isSent()) {
                throw new LostException(e);
            }
            return Optional.empty();
        }
    }
}
