package io.distributedsession.benchmarks.node;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
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

    /** The application of every node; the one in the options is not used. */
    public static final String APPLICATION = "bench";

    private final Exchanges exchanges;

    /**
     * A node with a ring of its own.
     *
     * @param keys shared by the nodes of the application
     */
    public Node(DistributedSessionOptions options, RecordStore store, SigningKeyRepository keys, InstantSource clock) {
        this(options, store, started(keys, clock), clock);
    }

    /** A node whose ring the caller has started. */
    public Node(DistributedSessionOptions options, RecordStore store, KeyRing ring, InstantSource clock) {
        SecureRandom random = new SecureRandom();
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

    private static KeyRing started(SigningKeyRepository keys, InstantSource clock) {
        KeyRing ring = new KeyRing(keys, new NoKeyProtector(), APPLICATION, clock, new SecureRandom());
        ring.start();
        return ring;
    }

    /**
     * A whole request. Where the code or the commit fails, nothing more is committed and the browser's cookie stays.
     *
     * @param code what the handler does
     * @return what the handler returns
     */
    public <T> T request(Browser browser, Function<Exchange, T> code) {
        return request(browser.cookies(), exchange -> {
            T answer = code.apply(exchange);
            exchange.commit();
            exchange.takeCookie().ifPresent(browser::receive);
            return answer;
        });
    }

    /**
     * A request with whatever cookies; what the code does not commit is lost.
     *
     * @param cookieHeaders the values of its {@code Cookie} headers
     */
    public <T> T request(List<String> cookieHeaders, Function<Exchange, T> code) {
        Exchange exchange = exchanges.open(cookieHeaders, "/");
        try {
            return code.apply(exchange);
        } finally {
            exchange.abandon();
            exchange.release();
        }
    }

    /** What its filters open exchanges with. */
    public Exchanges exchanges() {
        return exchanges;
    }

    /** The beans of an exchange of this node. */
    public static MapBeans beans(Exchange exchange) {
        return (MapBeans) exchange.beans();
    }
}
