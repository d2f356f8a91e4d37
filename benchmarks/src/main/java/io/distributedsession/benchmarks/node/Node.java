package io.distributedsession.benchmarks.node;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Function;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.cookie.PrincipalTag;
import io.distributedsession.cookie.SessionCookie;
import io.distributedsession.cookie.TokenCodec;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Exchanges;
import io.distributedsession.exchange.Pause;
import io.distributedsession.exchange.SessionEvents;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.NoKeyProtector;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.StateCodec;
import io.distributedsession.store.RecordStore;

/** A node of an application: all that the extension does for a request between its filters and its store. Thread-safe. */
public final class Node {

    private static final String APPLICATION = "bench";

    private final Exchanges exchanges;

    /**
     * A node.
     *
     * @param options the application's name in them is not used
     * @param keys shared by the nodes of the application
     */
    public Node(DistributedSessionOptions options, RecordStore store, SigningKeyRepository keys, InstantSource clock) {
        SecureRandom random = new SecureRandom();
        KeyRing ring = new KeyRing(keys, new NoKeyProtector(), APPLICATION, clock, random);
        ring.start();
        SessionCookie cookie = new SessionCookie(options.cookie(), APPLICATION);
        SessionEvents silent = event -> {};
        exchanges = new Exchanges(
                options,
                APPLICATION,
                store,
                cookie,
                new TokenCodec(ring, APPLICATION, cookie.name(), clock),
                new PrincipalTag(ring),
                new StateCodec(options.maxSessionBytes()),
                new Sealer(ring, random),
                MapBeans::new,
                silent,
                clock,
                random,
                Pause.REAL);
    }

    /**
     * A whole request. Where the code or the commit fails, nothing more is committed and the browser's cookie stays.
     *
     * @param code what the handler does
     * @return what the handler returns
     */
    public <T> T request(Browser browser, Function<Exchange, T> code) {
        Exchange exchange = exchanges.open(browser.cookies(), "/");
        try {
            T answer = code.apply(exchange);
            exchange.commit();
            exchange.takeCookie().ifPresent(browser::receive);
            return answer;
        } finally {
            exchange.abandon();
            exchange.release();
        }
    }

    /** The beans of an exchange of this node. */
    public static MapBeans beans(Exchange exchange) {
        return (MapBeans) exchange.beans();
    }
}
