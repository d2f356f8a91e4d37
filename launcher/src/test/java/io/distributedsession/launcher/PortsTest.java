package io.distributedsession.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {

    @Test
    void acceptsFreePorts() {
        PortNeed need = new PortNeed(Ports.free(), "node a");

        assertThatCode(() -> Ports.requireFree(List.of(need))).doesNotThrowAnyException();
    }

    @Test
    void givesEachPortOnce_andNoneThatTheSystemGivesToClients() {
        List<Integer> ports = Stream.generate(Ports::free).limit(200).toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port < 32_768);
    }

    @Test
    void portOfAnotherJvm_isReserved_untilThatEnds(@TempDir Path directory) throws Exception {
        Path log = directory.resolve("holder.log");
        try (JavaProcess other = JavaProcess.start(
                "a JVM with a port",
                log,
                List.of("-cp", System.getProperty("java.class.path"), PortHolder.class.getName()))) {
            int port = awaitPort(log, other);

            assertThat(Ports.reserve(port)).isFalse();
            other.kill();
            assertThat(Ports.reserve(port)).isTrue();
            assertThat(Ports.reserve(port)).as("a second time").isFalse();
        }
    }

    private static int awaitPort(Path log, JavaProcess other) throws IOException {
        String line = "";
        while (!line.endsWith("\n")) {
            assertThat(other.isAlive()).isTrue();
            line = Files.exists(log) ? Files.readString(log) : "";
        }
        return Integer.parseInt(line.strip());
    }

    @Test
    void namesEveryTakenPortItsUserAndTheRemedy() throws IOException {
        try (ServerSocket everywhere = new ServerSocket(0);
                ServerSocket loopback = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<PortNeed> needs = List.of(
                    new PortNeed(everywhere.getLocalPort(), "node a"),
                    new PortNeed(Ports.free(), "node b"),
                    new PortNeed(loopback.getLocalPort(), "DynamoDB Local"));

            assertThatThrownBy(() -> Ports.requireFree(needs))
                    .isInstanceOf(LauncherException.class)
                    .hasMessageStartingWith("DSS-0901: ")
                    .hasMessageContaining("port " + everywhere.getLocalPort() + ", needed by node a, is taken")
                    .hasMessageContaining("port " + loopback.getLocalPort() + ", needed by DynamoDB Local, is taken")
                    .hasMessageContaining("End the program that listens there")
                    .hasMessageNotContaining("node b");
        }
    }

    @Test
    void portGivenBackAMomentLater_isWaitedFor() throws IOException {
        ServerSocket killed = new ServerSocket(0);
        List<PortNeed> needs = List.of(new PortNeed(killed.getLocalPort(), "node a"));
        CompletableFuture.runAsync(() -> closeQuietly(killed), delayedExecutor(200, MILLISECONDS));

        assertThatThrownBy(() -> Ports.awaitFree(needs, Duration.ZERO)).isInstanceOf(LauncherException.class);
        assertThatCode(() -> Ports.awaitFree(needs, Duration.ofSeconds(30))).doesNotThrowAnyException();
    }

    @Test
    void portThatWasSeenFree_isNotLookedAtAgain_forTheLookItselfMayHaveTakenIt() {
        AtomicInteger looks = new AtomicInteger();
        List<PortNeed> needs = List.of(new PortNeed(1, "node a"));

        Ports.awaitFree(needs, Duration.ZERO, port -> looks.getAndIncrement() == 0);

        assertThat(looks).hasValue(1);
    }

    @Test
    void portTakenByALookForAMoment_isLookedAtAgain_andNoOther() {
        Map<Integer, Integer> looks = new HashMap<>();
        List<PortNeed> needs = List.of(new PortNeed(1, "node a"), new PortNeed(2, "node b"));

        Ports.awaitFree(needs, Duration.ofSeconds(30), port -> looks.merge(port, 1, Integer::sum) == port);

        assertThat(looks).isEqualTo(Map.of(1, 1, 2, 2));
    }

    private static void closeQuietly(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
