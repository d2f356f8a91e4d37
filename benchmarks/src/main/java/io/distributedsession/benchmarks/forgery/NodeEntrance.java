package io.distributedsession.benchmarks.forgery;

import java.util.List;

import io.distributedsession.SessionException;
import io.distributedsession.benchmarks.node.CountedStore;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.exchange.Exchange;

/** The path of every request, from the cookie's header to the commit. */
record NodeEntrance(Node node, CountedStore store) implements Entrance {

    @Override
    public Answer request(List<String> cookieHeaders, boolean asks) {
        try {
            return node.request(cookieHeaders, exchange -> serve(exchange, asks));
        } catch (SessionException e) {
            return Answer.NOT_JUDGED;
        }
    }

    private static Answer serve(Exchange exchange, boolean asks) {
        boolean present = asks && exchange.view().isPresent();
        exchange.commit();
        // an extension that was written answers with a cookie
        return present || exchange.takeCookie().isPresent() ? Answer.ADMITTED : Answer.REFUSED;
    }

    @Override
    public long calls() {
        return store.calls();
    }
}
