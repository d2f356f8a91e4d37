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
import java.util.concurrent.atomic.AtomicLong;

import io.distributedsession.SessionStoreException;
import io.distributedsession.budget.Budget;
import io.distributedsession.budget.CurrentBudget;
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

    /** What the first one had left of its budget is not the others' concern. */
    @Test
    void callersWhoseLeaderFails_makeOneCallMoreTogether() throws Exception {
        SingleFlight<String, Integer> flights = new SingleFlight<>();
        CountDownLatch asked = new CountDownLatch(TABS);
        AtomicInteger calls = new AtomicInteger();

        List<Optional<SingleFlight.Answer<Integer>>> answers = together(() -> {
            asked.countDown();
            try {
                return Optional.of(flights.call("k", key -> {
                    int call = calls.incrementAndGet();
                    awaitOthers(asked, call);
                    if (call == 1) {
                        throw new SessionStoreException("DSS-0000", "its budget is spent");
                    }
                    return Optional.of(call);
                }));
            } catch (SessionStoreException e) {
                return Optional.empty();
            }
        });

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(answers)
                .filteredOn(Optional::isPresent)
                .extracting(answer -> answer.get().value())
                .containsOnly(Optional.of(2));
        assertThat(calls).hasValue(2);
    }

    @Test
    void callersWhoseLeadersFailTwice_fail() throws Exception {
        SingleFlight<String, Integer> flights = new SingleFlight<>();
        CountDownLatch asked = new CountDownLatch(TABS);
        AtomicInteger calls = new AtomicInteger();

        List<String> answers = together(() -> {
            asked.countDown();
            try {
                flights.call("k", key -> {
                    int call = calls.incrementAndGet();
                    awaitOthers(asked, call);
                    throw new SessionStoreException("DSS-0000", "down");
                });
                return "an answer";
            } catch (SessionStoreException e) {
                return e.getMessage();
            }
        });

        assertThat(answers).hasSize(TABS).allMatch(answer -> answer.contains("down"));
        assertThat(calls).as("the store that is down is not stormed").hasValue(2);
    }

    @Test
    void callerWithoutTimeLeft_failsAsItsLeaderDoes() throws Exception {
        SingleFlight<String, Integer> flights = new SingleFlight<>();
        CountDownLatch flying = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        AtomicLong nanos = new AtomicLong();
        Budget budget = new Budget(Duration.ofHours(1), nanos::get);

        Future<?> leader = threads.submit(() -> flights.call("k", key -> {
            calls.incrementAndGet();
            flying.countDown();
            awaitWaiting(asked, 1, "join");
            nanos.set(Duration.ofHours(1).toNanos());
            throw new SessionStoreException("DSS-0000", "down");
        }));
        await(flying);
        Future<?> follower = threads.submit(() -> CurrentBudget.under(budget, () -> {
            asked.countDown();
            return flights.call("k", key -> {
                calls.incrementAndGet();
                return Optional.of(1);
            });
        }));

        assertThatThrownBy(leader::get).hasRootCauseMessage("DSS-0000: down");
        assertThatThrownBy(follower::get).hasRootCauseMessage("DSS-0000: down");
        assertThat(calls).hasValue(1);
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
        node.store.beforeNextWrite = () -> awaitWaiting(asked, TABS - 1, "join");
        AtomicInteger next = new AtomicInteger();

        List<Object> carts = together(() -> {
            Node.Request tab = tabs.get(next.getAndIncrement());
            asked.countDown();
            return tab.value("cart");
        });

        assertThat(carts).containsOnly("tea").hasSize(TABS);
        assertThat(node.store.calls.stream().filter("touch"::equals)).hasSize(1);
    }

    /** The first call has all the others wait for it; the second one those that are left, who wait again. */
    private void awaitOthers(CountDownLatch asked, int call) {
        if (call == 1) {
            awaitWaiting(asked, TABS - 1, "join");
        } else {
            awaitWaiting(asked, TABS - 2, "again");
        }
    }

    /** All have asked, and so many wait for this thread's answer. */
    private void awaitWaiting(CountDownLatch asked, int waiting, String method) {
        await(asked);
        while (Thread.getAllStackTraces().entrySet().stream()
                        .filter(thread -> thread.getKey() != Thread.currentThread())
                        .filter(thread -> thread.getKey().getState() == Thread.State.TIMED_WAITING)
                        .filter(thread -> List.of(thread.getValue()).stream()
                                .anyMatch(frame -> frame.getClassName().equals(SingleFlight.class.getName())
                                        && frame.getMethodName().equals(method)))
                        .count()
                < waiting) {
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
