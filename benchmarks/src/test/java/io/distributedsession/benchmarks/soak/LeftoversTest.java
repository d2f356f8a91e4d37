package io.distributedsession.benchmarks.soak;

import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import io.distributedsession.launcher.faults.FaultProxy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeftoversTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    @Test
    void threadThatGoesOn_isNamed() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (FaultProxy proxy = FaultProxy.before(URI.create("http://localhost:1"))) {
            Leftovers leftovers = new Leftovers(proxy, AT_ONCE);
            Thread thread = new Thread(() -> await(end), "left-by-a-node");
            thread.start();
            assertThat(leftovers.await()).contains("left-by-a-node");

            end.countDown();
            thread.join();
            assertThat(leftovers.await()).doesNotContain("left-by-a-node");
        }
    }

    @Test
    void openConnection_isCounted() throws Exception {
        try (FaultProxy proxy = FaultProxy.before(URI.create("http://localhost:1"));
                Socket socket = new Socket("localhost", proxy.endpoint().getPort())) {
            Leftovers leftovers = new Leftovers(proxy, AT_ONCE);
            while (proxy.openConnections() == 0) {
                Thread.onSpinWait();
            }
            assertThat(socket.isConnected()).isTrue();
            assertThat(leftovers.await()).contains("1 connections");
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
