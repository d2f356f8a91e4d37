package io.distributedsession.scope.threads;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.distributedsession.DistributedSession;
import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Exchanges;
import io.distributedsession.scope.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class ThreadsTest {

    @Test
    void logoutWhileAnotherThreadMakesABean_doesNotBlockForEver() throws Exception {
        Slow.beingMade = new CountDownLatch(1);
        Slow.goOn = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Application application = Application.of(Slow.class)) {
            Slow slow = application.get(Slow.class);
            DistributedSession session = application.get(DistributedSession.class);
            Exchange exchange = application.get(Exchanges.class).open(List.of(), "/");

            Future<Boolean> maker = threads.submit(() -> {
                try (CurrentExchange.Binding bound = CurrentExchange.bind(exchange)) {
                    return slow.present();
                }
            });
            Slow.beingMade.await();
            Future<?> leaver = threads.submit(() -> {
                try (CurrentExchange.Binding bound = CurrentExchange.bind(exchange)) {
                    session.invalidate();
                }
            });
            Slow.goOn.countDown();

            assertThat(maker.get(20, TimeUnit.SECONDS)).isFalse();
            leaver.get(20, TimeUnit.SECONDS);
            exchange.end();
        } finally {
            threads.shutdownNow();
        }
    }
}
