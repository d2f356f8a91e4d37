package io.distributedsession.benchmarks.throughput;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The process of {@link Load}; ends with a line that tells what came of it, and fails if a single answer is wrong. */
final class LoadMain {

    static final String DONE = "done";

    private static final double NANOS_OF_A_MILLI = 1e6;

    private LoadMain() {}

    public static void main(String[] arguments) throws Exception {
        int users = Integer.parseInt(arguments[0]);
        Duration time = Duration.ofMillis(Long.parseLong(arguments[1]));
        int changes = Integer.parseInt(arguments[2]);
        int micros = Integer.parseInt(arguments[3]);
        List<URI> nodes = Arrays.stream(arguments).skip(4).map(URI::create).toList();
        long begin = System.nanoTime();
        List<Long> nanos = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(users);
        try {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                VirtualUser browser = new VirtualUser(nodes.get(user % nodes.size()), user, changes, micros);
                all.add(threads.submit(() -> browser.use(begin + time.toNanos())));
            }
            for (Future<List<Long>> one : all) {
                nanos.addAll(one.get());
            }
        } finally {
            // a load that fails ends at once, and not when somebody loses patience
            threads.shutdownNow();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        nanos.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%s %d %.3f %.3f %.3f%n",
                DONE,
                nanos.size(),
                seconds,
                percentile(nanos, 0.50),
                percentile(nanos, 0.99));
        System.exit(0);
    }

    private static double percentile(List<Long> sorted, double part) {
        return sorted.get((int) (part * (sorted.size() - 1))) / NANOS_OF_A_MILLI;
    }
}
