package io.distributedsession.benchmarks.soak;

import io.distributedsession.benchmarks.servers.Answer;
import io.distributedsession.benchmarks.servers.ServerNode;

/**
 * What must not grow while a server lives.
 *
 * @param heap bytes in use after a collection
 * @param threads of its JVM
 * @param connections to the store
 */
record Vitals(long heap, long threads, long connections) {

    static Vitals of(ServerNode node) {
        String[] parts =
                node.get("api/vitals").map(Answer::served).orElseThrow().split(" ");
        return new Vitals(Long.parseLong(parts[0]), Long.parseLong(parts[1]), node.storeConnections());
    }
}
