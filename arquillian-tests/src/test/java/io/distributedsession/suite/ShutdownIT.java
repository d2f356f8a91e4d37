package io.distributedsession.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.distributedsession.launcher.Server;
import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.Brand;
import io.distributedsession.suite.support.LaunchedServer;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.PortBlock;
import io.distributedsession.suite.support.SuiteWar;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/** A third node that starts and stops while requests come; the order saves a start. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShutdownIT extends TwoNodes {

    private static final int OK = 200;
    private static final long BETWEEN_REQUESTS = 50;

    private static Server third;

    private final Visitor visitor = new Visitor();

    @BeforeAll
    static void makeServer() {
        Brand brand = Brand.current();
        third = LaunchedServer.of(
                brand,
                "node-c",
                SuiteWar.make(),
                PortBlock.free(),
                SuiteWar.directory().resolve(brand.id()));
    }

    @AfterAll
    static void killServer() {
        third.close();
    }

    @Test
    @Order(1)
    void requestWhileTheServerStarts_isAnsweredWithTheStateOrNotAtAll() throws InterruptedException {
        visitor.post(a, "api/counter");
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<List<String>> answers = CompletableFuture.supplyAsync(() -> askUntil(started));

        third.start();
        started.countDown();

        assertThat(answers.join()).allMatch("1"::equals);
        assertThat(visitor.get(c(), "api/counter").text()).isEqualTo("1");
    }

    /** What came with status 200. */
    private List<String> askUntil(CountDownLatch end) {
        List<String> answers = new ArrayList<>();
        Visitor other = new Visitor().withCookie(visitor.cookie());
        try {
            while (!end.await(BETWEEN_REQUESTS, TimeUnit.MILLISECONDS)) {
                outcome(other.getLater(c(), "api/counter"))
                        .filter(answer -> answer.status() == OK)
                        .ifPresent(answer -> answers.add(answer.text()));
            }
            return answers;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(2)
    void requestInFlightWhenTheServerStops_losesNothingThatItsAnswerPromises() {
        if (!third.isAlive()) {
            third.start();
        }
        String gate = UUID.randomUUID().toString();
        CompletableFuture<Void> endOfBody = new CompletableFuture<>();
        visitor.post(a, "api/counter");
        CompletableFuture<Answer> inFlight = visitor.postSlowly(c(), "api/upload/" + gate, endOfBody);
        assertThat(visitor.get(c(), "api/slow/" + gate + "/arrived").text()).isEqualTo("arrived");

        CompletableFuture<Void> stop = CompletableFuture.runAsync(third::stop);
        awaitRefusal(stop);
        endOfBody.complete(null);
        Optional<Answer> answer = outcome(inFlight);
        stop.join();

        String stored = visitor.get(a, "api/counter").text();
        if (answer.isPresent() && answer.get().status() == OK) {
            assertThat(answer.get().text()).isEqualTo("2");
            assertThat(stored).isEqualTo("2");
        } else {
            assertThat(stored).isIn("1", "2");
        }
        assertThat(visitor.post(b, "api/counter").text()).isEqualTo(Integer.toString(Integer.parseInt(stored) + 1));
    }

    /** Until other requests are turned away, or the server has ended. */
    private static void awaitRefusal(CompletableFuture<Void> stop) {
        Visitor other = new Visitor();
        while (!stop.isDone()
                && outcome(other.getLater(c(), "api/plain"))
                        .filter(answer -> answer.status() == OK)
                        .isPresent()) {
            Thread.onSpinWait();
        }
    }

    private static Optional<Answer> outcome(CompletableFuture<Answer> request) {
        try {
            return Optional.of(request.join());
        } catch (CompletionException e) {
            return Optional.empty();
        }
    }

    private static Node c() {
        return new Node(third.name(), third.uri());
    }
}
