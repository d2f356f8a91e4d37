package io.distributedsession.benchmarks.history;

import java.util.List;
import java.util.Optional;

import io.distributedsession.benchmarks.history.Recorder.Intent;
import io.distributedsession.benchmarks.history.Recorder.Seen;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.exchange.Exchange;

/** A node in this JVM. */
record LocalService(Node node) implements Service {

    @Override
    public Seen request(Browser browser, List<Intent> intents, boolean starts) {
        return node.request(browser, exchange -> {
            // the session under test is the one that the cookie names; another one is not to be started
            if (!starts && !exchange.view().isPresent()) {
                throw new Recorder.Ended();
            }
            Seen seen = Seen.NOTHING;
            for (Intent intent : intents) {
                seen = apply(intent, exchange);
            }
            return seen;
        });
    }

    private static Seen apply(Intent intent, Exchange exchange) {
        SessionBeans beans = new SessionBeans(Node.beans(exchange));
        long value = intent.value();
        switch (intent.kind()) {
            case PUT -> beans.set().add(value);
            case TAKE -> beans.set().remove(value);
            case APPEND -> beans.log().add(value);
            case ADD -> beans.add((int) value);
            case WRITE -> {
                long base = beans.register();
                beans.register(value);
                return new Seen(base, Optional.empty());
            }
            case READ -> {
                return new Seen(0, Optional.of(beans.snapshot()));
            }
            case LOGOUT -> exchange.view().invalidate();
            default -> throw new IllegalArgumentException("unknown kind " + intent.kind());
        }
        return Seen.NOTHING;
    }
}
