package io.distributedsession.benchmarks.history;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

import io.distributedsession.benchmarks.history.Operation.Kind;
import io.distributedsession.benchmarks.history.Recorder.Intent;
import io.distributedsession.benchmarks.node.Browser;

/** One tab of a browser: makes requests to its node, one after the other, at random. */
final class Client {

    private static final AtomicLong NEXT_VALUE = new AtomicLong();

    private final Service service;
    private final Browser browser;
    private final Recorder recorder;
    private final Queue<Long> acknowledged;
    private final RandomGenerator random;

    /**
     * A client.
     *
     * @param acknowledged elements that were put, acknowledged, and are not yet taken out; shared by the session's clients
     */
    Client(Service service, Browser browser, Recorder recorder, Queue<Long> acknowledged, RandomGenerator random) {
        this.service = service;
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
        return change(new Intent(Kind.READ, 0));
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
        return change(new Intent(Kind.LOGOUT, 0));
    }

    private Outcome change(Intent... intents) {
        List<Intent> all = List.of(intents);
        return recorder.record(all, () -> service.request(browser, all, false));
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
        return recorder.record(all, () -> service.request(browser, all, true));
    }

    /** The state of the session that a cookie names; empty if it has ended. */
    static Optional<Snapshot> state(Service service, Browser browser) {
        try {
            return service.request(browser, List.of(new Intent(Kind.READ, 0)), false)
                    .snapshot();
        } catch (Recorder.Ended e) {
            return Optional.empty();
        }
    }
}
