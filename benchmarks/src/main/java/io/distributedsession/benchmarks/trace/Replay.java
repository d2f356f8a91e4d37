package io.distributedsession.benchmarks.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

import io.distributedsession.OnConflict;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.benchmarks.node.VirtualClock;
import io.distributedsession.exchange.BeanForm;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.state.MergeRules;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;

/** Replays a trace on nodes, one request after the other, each at its own time. */
public final class Replay {

    /** Told after every request what the handler saw. */
    @FunctionalInterface
    public interface Observer {

        /**
         * A request is over.
         *
         * @param reference of the session
         * @param seen the changes that the handler found in the state
         * @param acknowledged the changes that the browser was answered before
         */
        void answered(TraceRequest request, String reference, int seen, int acknowledged);
    }

    private static final BeanForm CART = new BeanForm(
            new StateForm(
                    "cart",
                    0,
                    Replay.class.getClassLoader(),
                    TypeFilter.of(List.of(Cart.class, Cart.Line.class)),
                    Set.of()),
            MergeRules.DEFAULT,
            false,
            OnConflict.Policy.REJECT);

    private record Answer(int seen, Exchange exchange) {}

    private final VirtualClock clock;
    private final IntFunction<Node> nodeOfRequest;

    /**
     * A replay.
     *
     * @param clock set to each request's time
     * @param nodeOfRequest the node that serves a request, by its number
     */
    public Replay(VirtualClock clock, IntFunction<Node> nodeOfRequest) {
        this.clock = clock;
        this.nodeOfRequest = nodeOfRequest;
    }

    public void run(Trace trace, Observer observer) {
        List<Browser> browsers = new ArrayList<>();
        Map<Integer, Integer> acknowledged = new HashMap<>();
        Map<Integer, String> references = new HashMap<>();
        for (int session = 0; session < trace.sessions(); session++) {
            browsers.add(new Browser());
        }
        int number = 0;
        for (TraceRequest request : trace.requests()) {
            clock.set(request.at());
            int session = request.session();
            Answer answer = nodeOfRequest
                    .apply(number++)
                    .request(browsers.get(session), exchange -> handle(exchange, request.change()));
            // known since the read, or the commit: costs nothing
            String reference = answer.exchange().view().reference().orElseGet(() -> references.get(session));
            references.put(session, reference);
            observer.answered(request, reference, answer.seen(), acknowledged.getOrDefault(session, 0));
            request.change().ifPresent(cart -> acknowledged.put(session, cart.changes()));
        }
    }

    private static Answer handle(Exchange exchange, Optional<Cart> change) {
        Map<String, Object> fields = Node.beans(exchange).call(CART, Map.of());
        int seen = (int) fields.getOrDefault(Cart.CHANGES, 0);
        change.ifPresent(cart -> fields.putAll(cart.fields()));
        return new Answer(seen, exchange);
    }
}
