package io.distributedsession.benchmarks.start;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.distributedsession.DistributedSession;
import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.measure.Arm;
import io.distributedsession.benchmarks.measure.Comparison;
import io.distributedsession.benchmarks.measure.Rounds;
import io.distributedsession.benchmarks.report.BarChart;
import io.distributedsession.benchmarks.start.FreshServer.Start;
import io.distributedsession.benchmarks.stub.StoreStub;
import io.distributedsession.benchmarks.war.Sdk;
import io.distributedsession.benchmarks.war.War;
import io.distributedsession.benchmarks.war.Wars;
import io.distributedsession.cdi.DistributedSessionExtension;

/**
 * Run {@code start}: how long a WAR takes to be deployed that has the extension, and what that adds to it in bytes.
 *
 * @param rounds of the measuring; none measures the jars only
 */
public record StartRun(int rounds) implements Run {

    public static final StartRun FULL = new StartRun(Rounds.FEWEST);

    private static final Duration LATENCY = Duration.ofMillis(3);
    private static final double GOAL = 1.15;
    private static final double GOAL_CLOSURE = 0.70;
    private static final double GOAL_JARS = 200;
    private static final double KB = 1024;
    private static final String OWN = "with the extension";
    private static final String SAME_SDK = "with the SDK and one call";

    @Override
    public Result run(PrintStream out) throws Exception {
        double jars = jars(out);
        double closure = closure(out, jars);
        Path directory = Files.createTempDirectory("start-wars");
        Path own = Wars.distributed().write(directory.resolve("own.war"));
        Path sdk = Wars.serverWithSdk().write(directory.resolve("sdk.war"));
        Path bare = Wars.server().write(directory.resolve("bare.war"));
        try (StoreStub store = StoreStub.start(LATENCY)) {
            FreshServer server = new FreshServer(store.endpoint());
            List<Arm<Start>> arms = List.of(
                    new Arm<>("without the SDK", () -> server.start("start-bare", bare)),
                    new Arm<>(SAME_SDK, () -> server.start("start-sdk", sdk)),
                    new Arm<>(OWN, () -> server.start("start-own", own)));
            Rounds<Start> starts = Rounds.of(rounds, arms);
            Comparison deployment = starts.compare(Start::deployment);
            deployment.print(out, "ms of deployment", SAME_SDK);
            starts.compare(Start::firstRequest).print(out, "ms of the first request with a session", SAME_SDK);
            return Result.of(
                            Figure.ratio(deployment.ratio(OWN, SAME_SDK).median(), GOAL),
                            Figure.ratio(closure, GOAL_CLOSURE),
                            Figure.atMost(jars, GOAL_JARS, " KB"))
                    .with(BarChart.of("deployment on WildFly", "ms", deployment));
        }
    }

    /** The library's own jars, in KB. */
    private static double jars(PrintStream out) throws Exception {
        double api = War.packagedBytes(War.origin(DistributedSession.class)) / KB;
        double impl = War.packagedBytes(War.origin(DistributedSessionExtension.class)) / KB;
        out.printf(Locale.ROOT, "own jars: api %.0f KB, impl %.0f KB%n", api, impl);
        return api + impl;
    }

    /** The library with all it requires, over the SDK's {@code dynamodb} as it comes. */
    private static double closure(PrintStream out, double jars) throws Exception {
        double own = Sdk.bytes(Sdk.ownClosure()) / KB;
        double theirs = Sdk.bytes(Sdk.defaultClosure()) / KB;
        out.printf(
                Locale.ROOT,
                "required jars: %d of %,.0f KB; of the SDK's dynamodb with its default clients: %d of %,.0f KB%n",
                Sdk.ownClosure().size(),
                own,
                Sdk.defaultClosure().size(),
                theirs);
        for (Path jar : Sdk.ownClosure()) {
            out.printf(Locale.ROOT, "  %-50s %,7.0f KB%n", jar.getFileName(), Files.size(jar) / KB);
        }
        return (own + jars) / theirs;
    }
}
