package io.distributedsession.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.distributedsession.exchange.Node.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class SingleFlightTest {

    private static final int TABS = 6;

    private final ExecutorService threads = Executors.newFixedThreadPool(TABS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** The first caller waits in the store until all others have asked. */
    private <T> List<T> together(Callable<T> call) throws Exception {
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < TABS; i++) {
            futures.add(threads.submit(call));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    @Test
    void callAfterAFailure_isANewOne() {
        SingleFlight<String, Integer> flights = new SingleFlight<>();

        assertThatThrownBy(() -> flights.call("k", key -> {
                    throw new IllegalStateException("down");
                }))
                .hasMessage("down");
        assertThat(flights.call("k", key -> Optional.of(1)).value()).contains(1);
    }

    @Test
    void sixTabsWithATouchDue_makeOneTouch() throws Exception {
        Node node = new Node();
        Client client = new Client();
        node.request(client, request -> request.put("cart", "tea"));
        node.clock.advance(Duration.ofMinutes(3));
        List<Node.Request> tabs = new ArrayList<>();
        for (int i = 0; i < TABS; i++) {
            tabs.add(node.open(client.copy()));
        }
        CountDownLatch asked = new CountDownLatch(TABS);
        node.store.beforeNextWrite = () -> awaitWaiting(asked);
        AtomicInteger next = new AtomicInteger();

        List<Object> carts = together(() -> {
            Node.Request tab = tabs.get(next.getAndIncrement());
            asked.countDown();
            return tab.value("cart");
        });

        assertThat(carts).containsOnly("tea").hasSize(TABS);
        assertThat(node.store.calls.stream().filter("touch"::equals)).hasSize(1);
    }

    /** All have asked, and all but this thread wait for its answer. */
    private void awaitWaiting(CountDownLatch asked) {
        await(asked);
        while (Thread.getAllStackTraces().entrySet().stream()
                        .filter(thread -> thread.getKey() != Thread.currentThread())
                        .filter(thread -> thread.getKey().getState() == Thread.State.TIMED_WAITING)
                        .filter(thread -> List.of(thread.getValue()).stream()
                                .anyMatch(frame -> frame.getClassName().equals(SingleFlight.class.getName())))
                        .count()
                < TABS - 1) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
