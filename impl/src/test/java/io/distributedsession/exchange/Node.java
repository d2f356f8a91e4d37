package io.distributedsession.exchange;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionChangesLost;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.cookie.PrincipalTag;
import io.distributedsession.cookie.SessionCookie;
import io.distributedsession.cookie.TokenCodec;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.keys.NoKeyProtector;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.StateCodec;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.memory.MemoryRecordStore;

/** A node of an application, with a virtual clock and a store that counts. */
public final class Node {

    static final SecureRandom RANDOM = new SecureRandom();

    final MutableClock clock = new MutableClock();
    final CountingStore store;
    final RecordedEvents events = new RecordedEvents();
    final RecordStore records;
    final Exchanges exchanges;

    public Node() {
        this(DistributedSessionOptions.builder().build());
    }

    public Node(DistributedSessionOptions options) {
        this(options, new MemoryRecordStore(), new MemorySigningKeyRepository());
    }

    Node(DistributedSessionOptions options, RecordStore records, SigningKeyRepository keys) {
        this.records = records;
        this.store = new CountingStore(records);
        KeyRing ring = new KeyRing(keys, new NoKeyProtector(), "shop", clock, RANDOM);
        ring.start();
        SessionCookie cookie = new SessionCookie(options.cookie(), "shop");
        exchanges = new Exchanges(
                options,
                "shop",
                store,
                cookie,
                new TokenCodec(ring, "shop", cookie.name(), clock),
                new PrincipalTag(ring),
                new StateCodec(options.maxSessionBytes()),
                new Sealer(ring, RANDOM),
                FakeBeans::new,
                events,
                clock,
                RANDOM,
                clock::advance);
    }

    public Exchanges exchanges() {
        return exchanges;
    }

    /** The calls of the store since the last request was opened by this class. */
    public List<String> calls() {
        return store.calls;
    }

    /** Changes of which clients were not told that they are lost. */
    public List<SessionChangesLost> lost() {
        return events.of(SessionChangesLost.class);
    }

    /** Makes the next write fail. */
    public void failNextWrite() {
        store.beforeNextWrite = () -> {
            throw new SessionStoreException("DSS-0000", "down");
        };
    }

    /** Puts a value into a bean of an exchange that a filter has opened. */
    public static void put(Exchange exchange, String bean, Object value) {
        ((FakeBeans) exchange.beans()).call(bean).put("value", value);
    }

    /** The value in a bean. */
    public static Object value(Exchange exchange, String bean) {
        return ((FakeBeans) exchange.beans()).call(bean).get("value");
    }

    /** Whether the beans of an exchange have been let go. */
    public static boolean isPassivated(Exchange exchange) {
        return ((FakeBeans) exchange.beans()).passivated;
    }

    Request open(Client client) {
        return open(client, "/");
    }

    Request open(Client client, String path) {
        store.calls.clear();
        List<String> cookies = client.cookie == null ? List.of() : List.of(client.cookie);
        return new Request(exchanges.open(cookies, path), client);
    }

    /** A whole request. */
    void request(Client client, Consumer<Request> code) {
        Request request = open(client);
        try {
            code.accept(request);
            request.respond();
        } finally {
            request.exchange.abandon();
            request.exchange.end();
        }
    }

    /** A browser. */
    static final class Client {

        String cookie;
        boolean cookieSet;

        Client copy() {
            Client copy = new Client();
            copy.cookie = cookie;
            return copy;
        }
    }

    /** A request under way. */
    record Request(Exchange exchange, Client client) {

        FakeBeans beans() {
            return (FakeBeans) exchange.beans();
        }

        SessionView session() {
            return exchange.view();
        }

        void put(String bean, Object value) {
            beans().call(bean).put("value", value);
        }

        Object value(String bean) {
            return beans().call(bean).get("value");
        }

        void respond() {
            exchange.commit();
            exchange.takeCookie()
                    .ifPresentOrElse(
                            header -> {
                                client.cookieSet = true;
                                client.cookie =
                                        header.contains("Max-Age=0") ? null : header.substring(0, header.indexOf(';'));
                            },
                            () -> client.cookieSet = false);
        }
    }
}
