package io.distributedsession.benchmarks.cost;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.benchmarks.dynamodb.Units;
import io.distributedsession.benchmarks.node.VirtualClock;
import io.distributedsession.benchmarks.trace.Cart;
import io.distributedsession.benchmarks.trace.Trace;
import io.distributedsession.benchmarks.trace.TraceRequest;

/** Replays a trace as a peer would serve it. */
final class PeerReplay {

    private PeerReplay() {}

    /** What a peer pays for a trace. */
    static Units cost(Peer peer, Trace trace) {
        ArithmeticTable table = new ArithmeticTable();
        run(peer, trace, table);
        return table.total();
    }

    static void run(Peer peer, Trace trace, PeerTable table) {
        Set<Integer> known = new HashSet<>();
        for (TraceRequest request : trace.requests()) {
            // as long as the ids of the peers: 36 to 64 characters
            String id = String.format("%036d", request.session());
            // charged for as many bytes as plain Java serialization takes, whatever they are
            Optional<byte[]> state = request.change().map(Cart::plainBytes).map(byte[]::new);
            peer.request(table, id, VirtualClock.START.plus(request.at()), known.add(request.session()), state);
        }
    }
}
