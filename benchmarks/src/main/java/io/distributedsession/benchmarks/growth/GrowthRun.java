package io.distributedsession.benchmarks.growth;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.dynamodb.Units;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.report.LineChart;

/**
 * Run {@code growth}: what requests cost as sessions, tables and fleets grow.
 *
 * @param requests that a point is the mean of
 * @param mostSessions in the table
 */
public record GrowthRun(int requests, int mostSessions) implements Run {

    public static final GrowthRun FULL = new GrowthRun(20, 10_000);

    static final int KB = 1024;

    private static final double GOAL = 1.25;
    private static final int BEANS = 16;
    private static final int SMALL = 16;
    private static final int LARGE = 4096;
    private static final List<Integer> SESSION_KB = List.of(1, 4, SMALL, 64, 256, 1024, LARGE);
    private static final List<Integer> BEAN_COUNTS = List.of(1, 3, 10, 30, 100);
    private static final List<Integer> NODES = List.of(1, 2, 4, 8);
    private static final Duration THINK = Duration.ofSeconds(5);
    private static final Duration FAST = Duration.ofSeconds(1);

    /** What a request costs on the average. */
    private record Point(Units change, Units read) {}

    @Override
    public Result run(PrintStream out) {
        try (LocalDatabase database = LocalDatabase.start()) {
            TreeMap<Double, Point> sizes = new TreeMap<>();
            SESSION_KB.forEach(kb -> sizes.put((double) kb, session(database, kb * KB, BEANS)));
            print(out, "KB of a session of 16 beans", sizes);
            TreeMap<Double, Point> counts = new TreeMap<>();
            BEAN_COUNTS.forEach(count -> counts.put((double) count, session(database, count * KB, count)));
            print(out, "beans of 1 KB", counts);
            TreeMap<Double, Point> fleets = new TreeMap<>();
            NODES.forEach(nodes -> fleets.put((double) nodes, fleet(database, nodes)));
            print(out, "nodes in turn, 1 s apart", fleets);
            TreeMap<Double, Point> tables = tables(database);
            print(out, "sessions in the table", tables);
            return Result.of(Figure.ratio(ratio(sizes), GOAL))
                    .with(
                            chart("one bean of 1 KB, 16 beans in all", "KB in the session", sizes),
                            chart("one of several beans of 1 KB", "beans in the session", counts),
                            chart("nodes that take requests in turn", "nodes", fleets),
                            chart("sessions in the table", "sessions", tables));
        }
    }

    private static double ratio(Map<Double, Point> sizes) {
        return all(sizes.get((double) LARGE).change())
                / all(sizes.get((double) SMALL).change());
    }

    private static double all(Units units) {
        return units.readUnits() + units.writeUnits();
    }

    private Point session(LocalDatabase database, int bytes, int beans) {
        try (Fleet fleet = new Fleet(database, 1, THINK)) {
            return measure(fleet, newSession(fleet, bytes, beans));
        }
    }

    private Point fleet(LocalDatabase database, int nodes) {
        try (Fleet fleet = new Fleet(database, nodes, FAST)) {
            return measure(fleet, newSession(fleet, SMALL * KB, BEANS));
        }
    }

    private TreeMap<Double, Point> tables(LocalDatabase database) {
        TreeMap<Double, Point> points = new TreeMap<>();
        try (Fleet fleet = new Fleet(database, 1, Duration.ofMillis(1))) {
            int sessions = 0;
            for (int size = 1; size <= mostSessions; size *= 10) {
                for (; sessions < size - 1; sessions++) {
                    newSession(fleet, KB, 1);
                }
                Browser browser = newSession(fleet, KB, 1);
                sessions++;
                points.put((double) size, measure(fleet, browser));
            }
        }
        return points;
    }

    private static Browser newSession(Fleet fleet, int bytes, int beans) {
        Browser browser = new Browser();
        fleet.request(browser, Beans.store(bytes, beans));
        return browser;
    }

    private Point measure(Fleet fleet, Browser browser) {
        Units changes = Units.NONE;
        Units reads = Units.NONE;
        for (int i = 1; i <= requests; i++) {
            changes = changes.plus(fleet.request(browser, Beans.change(-i)));
            reads = reads.plus(fleet.request(browser, Beans.read()));
        }
        return new Point(changes.times(1.0 / requests), reads.times(1.0 / requests));
    }

    private static void print(PrintStream out, String what, Map<Double, Point> points) {
        out.printf("%-30s %12s %12s %12s%n", what, "change: read", "write units", "read: units");
        points.forEach((x, point) -> out.printf(
                "%30.0f %12.2f %12.2f %12.2f%n",
                x,
                point.change().readUnits(),
                point.change().writeUnits(),
                point.read().readUnits()));
    }

    private static LineChart chart(String title, String x, TreeMap<Double, Point> points) {
        TreeMap<Double, Double> change = new TreeMap<>();
        TreeMap<Double, Double> read = new TreeMap<>();
        points.forEach((at, point) -> {
            change.put(at, all(point.change()));
            read.put(at, all(point.read()));
        });
        Map<String, TreeMap<Double, Double>> series = new TreeMap<>(Map.of("changing it", change, "reading it", read));
        return new LineChart(title, x, "units a request", series);
    }
}
