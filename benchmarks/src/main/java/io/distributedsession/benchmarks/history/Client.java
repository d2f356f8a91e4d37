package io.distributedsession.benchmarks.history;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import io.distributedsession.benchmarks.history.Operation.Kind;
import io.distributedsession.benchmarks.history.Recorder.Intent;
import io.distributedsession.benchmarks.history.Recorder.Seen;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.exchange.Exchange;

/** One tab of a browser: makes requests to its node, one after the other, at random. */
final class Client {

    private static final AtomicLong NEXT_VALUE = new AtomicLong();

    private final Node node;
    private final Browser browser;
    private final Recorder recorder;
    private final Queue<Long> acknowledged;
    private final RandomGenerator random;

    /**
     * A client.
     *
     * @param acknowledged elements that were put, acknowledged, and are not yet taken out; shared by the session's clients
     */
    Client(Node node, Browser browser, Recorder recorder, Queue<Long> acknowledged, RandomGenerator random) {
        this.node = node;
        this.browser = browser;
        this.recorder = recorder;
        this.acknowledged = acknowledged;
        this.random = random;
    }

    /** Makes a request of a random kind. */
    Outcome request() {
        int dice = random.nextInt(100);
        if (dice < 20) {
            return put(false);
        } else if (dice < 30) {
            return put(true);
        } else if (dice < 38) {
            return take();
        } else if (dice < 55) {
            return change(new Intent(Kind.APPEND, NEXT_VALUE.incrementAndGet()));
        } else if (dice < 75) {
            return change(new Intent(Kind.ADD, random.nextInt(SessionBeans.COUNTERS)));
        } else if (dice < 85) {
            return change(new Intent(Kind.WRITE, NEXT_VALUE.incrementAndGet()));
        }
        return send(List.of(new Intent(Kind.READ, 0)), Client::read);
    }

    /** Puts an element, and where asked for, in the same request, appends an entry: both or neither. */
    private Outcome put(boolean andAppend) {
        long value = NEXT_VALUE.incrementAndGet();
        Intent put = new Intent(Kind.PUT, value);
        Outcome outcome = andAppend ? change(put, new Intent(Kind.APPEND, value)) : change(put);
        if (outcome == Outcome.OK) {
            acknowledged.add(value);
        }
        return outcome;
    }

    private Outcome take() {
        Long element = acknowledged.poll();
        return element == null ? put(false) : change(new Intent(Kind.TAKE, element));
    }

    /** Ends the session. */
    Outcome logout() {
        return send(List.of(new Intent(Kind.LOGOUT, 0)), exchange -> {
            exchange.view().invalidate();
            return Seen.NOTHING;
        });
    }

    private Outcome change(Intent... intents) {
        List<Intent> all = List.of(intents);
        return send(all, exchange -> apply(all, exchange));
    }

    private static Seen apply(List<Intent> intents, Exchange exchange) {
        SessionBeans beans = new SessionBeans(Node.beans(exchange));
        long base = 0;
        for (Intent intent : intents) {
            base = apply(intent, beans);
        }
        return new Seen(base, Optional.empty());
    }

    /** What a register write replaces; else 0. */
    private static long apply(Intent intent, SessionBeans beans) {
        long value = intent.value();
        switch (intent.kind()) {
            case PUT -> beans.set().add(value);
            case TAKE -> beans.set().remove(value);
            case APPEND -> beans.log().add(value);
            case ADD -> beans.add((int) value);
            case WRITE -> {
                long base = beans.register();
                beans.register(value);
                return base;
            }
            default -> throw new IllegalArgumentException(intent.kind() + " is no change");
        }
        return 0;
    }

    private static Seen read(Exchange exchange) {
        return new Seen(0, Optional.of(new SessionBeans(Node.beans(exchange)).snapshot()));
    }

    private Outcome send(List<Intent> intents, Function<Exchange, Seen> handler) {
        return recorder.record(
                intents,
                () -> node.request(browser, exchange -> {
                    // the session under test is the one that the cookie names; another one is not to be started
                    if (!exchange.view().isPresent()) {
                        throw new Recorder.Ended();
                    }
                    return handler.apply(exchange);
                }));
    }

    /** Starts the session, with all beans: two requests that both make one could not be merged. */
    Outcome start() {
        long value = NEXT_VALUE.incrementAndGet();
        acknowledged.add(value);
        List<Intent> all = List.of(
                new Intent(Kind.PUT, value),
                new Intent(Kind.APPEND, value),
                new Intent(Kind.ADD, 0),
                new Intent(Kind.WRITE, value));
        return recorder.record(all, () -> node.request(browser, exchange -> apply(all, exchange)));
    }

    /** The state of the session that a cookie names; empty if it has ended. */
    static Optional<Snapshot> state(Node node, Browser browser) {
        return node.request(
                browser,
                exchange -> exchange.view().isPresent() ? read(exchange).snapshot() : Optional.empty());
    }
}
