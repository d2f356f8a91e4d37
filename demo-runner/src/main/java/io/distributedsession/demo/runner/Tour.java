package io.distributedsession.demo.runner;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

import io.distributedsession.demo.runner.store.StoredSession;
import io.distributedsession.demo.runner.store.StoredSessions;
import io.distributedsession.launcher.Server;
import io.distributedsession.launcher.faults.Calls;

/** The story of the demo, told and checked step by step: a session outlives the server that began it. */
final class Tour {

    private final Shop shop;
    private final Calls counted;
    private final StoredSessions stored;
    private final Consumer<String> narration;
    private final Visitor visitor = new Visitor();
    private int step;
    private String reference;

    Tour(Shop shop, Calls counted, StoredSessions stored, Consumer<String> narration) {
        this.shop = shop;
        this.counted = counted;
        this.stored = stored;
        this.narration = narration;
    }

    void take() throws IOException, InterruptedException {
        Server a = shop.a();
        Server b = shop.b();

        begin("put two packets of tea into the cart on a");
        holds(a, visitor.addToCart(a, "tea", 2), Map.of("tea", 2));

        begin("look at the cart on b");
        holds(b, visitor.cart(b), Map.of("tea", 2));

        begin("kill a with SIGKILL");
        a.kill();
        require(!a.isAlive(), "a is still alive");
        narration.accept("        a is dead; " + storedSize());

        begin("put coffee into the cart on b");
        holds(b, visitor.addToCart(b, "coffee", 1), Map.of("tea", 2, "coffee", 1));

        begin("start a again");
        a.start();
        narration.accept("        a is back, with empty hands; " + storedSize());

        begin("look at the cart on a");
        holds(a, visitor.cart(a), Map.of("tea", 2, "coffee", 1));

        narration.accept("demo tour: all " + step + " steps held");
    }

    private void begin(String what) {
        step++;
        narration.accept("step " + step + ": " + what);
        counted.reset();
    }

    private void holds(Server node, CartAnswer cart, Map<String, Integer> expected)
            throws IOException, InterruptedException {
        // before the session is asked for its reference: that is no part of the step
        String calls = counted.describe();
        require(cart.node().equals(node.name()), "answered by " + cart.node() + " instead of " + node.name());
        require(cart.quantities().equals(expected), "the cart holds " + cart.quantities() + " instead of " + expected);
        String now = visitor.reference(node);
        require(reference == null || reference.equals(now), "the session is " + now + " instead of " + reference);
        reference = now;
        narration.accept("        cart: " + cart.describe());
        narration.accept("        session " + reference + ", DynamoDB: " + calls + ", " + storedSize());
    }

    private String storedSize() throws IOException, InterruptedException {
        int bytes = stored.find(reference)
                .map(StoredSession::bytes)
                .orElseThrow(() -> new TourFailedException(step, "the session " + reference + " is not stored"));
        return "stored item: " + bytes + " bytes";
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new TourFailedException(step, otherwise);
        }
    }
}
