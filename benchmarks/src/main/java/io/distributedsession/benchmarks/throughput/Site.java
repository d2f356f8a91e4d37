package io.distributedsession.benchmarks.throughput;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.Java;
import io.distributedsession.launcher.Ports;
import io.distributedsession.launcher.ServerOptions;
import io.distributedsession.launcher.WildFly;

/** An application on two nodes. */
final class Site implements AutoCloseable {

    private static final int NODES = 2;

    /**
     * What a server compiles after a day, it is to compile after minutes. Its counters are to be full after two fifths of the calls; not
     * after fewer, for then what only the start of a server calls keeps the compilers from what requests call. And what many methods wait
     * for is to be compiled with counters all the same: without them, it would not be compiled again before all others are.
     */
    private static final List<String> EAGER = List.of(
            "-XX:Tier4InvocationThreshold=2000",
            "-XX:Tier4MinInvocationThreshold=300",
            "-XX:Tier4CompileThreshold=6000",
            "-XX:Tier3DelayOn=1000");

    private final List<WildFly> nodes = new ArrayList<>();

    /** Starts both nodes at once. */
    Site(String name, Path war, Map<String, String> properties, Cluster cluster) {
        for (int node = 0; node < NODES; node++) {
            nodes.add(node(name, node, war, properties, cluster));
        }
        try {
            nodes.parallelStream().forEach(WildFly::start);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static WildFly node(String name, int node, Path war, Map<String, String> properties, Cluster cluster) {
        Installation installation = Installation.fromSystemProperty();
        int http = Ports.free();
        int management = Ports.free();
        Map<String, String> all = new TreeMap<>(properties);
        all.putAll(cluster.properties(node, http, management));
        ServerOptions options = ServerOptions.of(
                        name + "-" + node, war, http, installation.home().resolve("benchmark-servers"))
                .withHealthPath("/api/ping")
                .withJava(new Java(Java.current().home(), EAGER))
                .withSystemProperties(all);
        return new WildFly(installation.wildFly(), options, management, cluster.configuration());
    }

    /**
     * What a load took.
     *
     * @param cpuMicros of both nodes' processes, for each request
     */
    record Use(Load.Outcome outcome, double cpuMicros) {

        double requestsPerCpuSecond() {
            return 1e6 / cpuMicros;
        }

        double requestsPerSecond() {
            return outcome.answered() / outcome.seconds();
        }
    }

    Use under(Load load) throws Exception {
        Duration before = cpu();
        Load.Outcome outcome = load.on(nodes.stream().map(WildFly::uri).toList());
        double micros = cpu().minus(before).toNanos() / 1e3;
        return new Use(outcome, micros / outcome.answered());
    }

    private Duration cpu() {
        return nodes.stream()
                .map(node -> ProcessHandle.of(node.pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        nodes.forEach(WildFly::close);
    }
}
