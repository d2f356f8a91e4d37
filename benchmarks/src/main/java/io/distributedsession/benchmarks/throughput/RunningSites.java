package io.distributedsession.benchmarks.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.measure.Arm;
import io.distributedsession.benchmarks.measure.Rounds;
import io.distributedsession.benchmarks.stub.StoreStub;
import io.distributedsession.benchmarks.war.BenchOptions;
import io.distributedsession.benchmarks.webapp.SpringSessionFilter;

/** Sites that are compared, all running on the same machine, with their stores: one that takes 3 ms for a call, and a Redis. */
final class RunningSites implements AutoCloseable {

    static final int USERS = 8;
    static final int HANDLER_MICROS = 1000;
    static final int EMPTY_HANDLER_MICROS = 0;
    static final int FEW_CHANGES = 10;
    static final int MANY_CHANGES = 50;

    private static final Duration LATENCY = Duration.ofMillis(3);

    /** One for each node: while their requests wait for a store, compilers find a processor. */
    private static final int WARM_UP_USERS = 2;

    private static final int ENOUGH_REQUESTS = 60_000;
    private static final Duration WARM_UP_LOAD = Duration.ofSeconds(10);
    private static final Duration LAST_LOAD = Duration.ofSeconds(10);

    private final List<AutoCloseable> stores = new ArrayList<>();
    private final Map<Sites, Site> running = new EnumMap<>(Sites.class);

    private RunningSites() {}

    /**
     * Starts the sites and lets the compilers of their nodes see enough of every request.
     *
     * @param warmUp for how long at most; a site whose requests are short has had enough of them before
     */
    static RunningSites start(List<Sites> sites, Duration warmUp) throws Exception {
        RunningSites all = new RunningSites();
        try {
            all.startAll(sites);
            for (Site site : all.running.values()) {
                warmUp(site, warmUp);
            }
            return all;
        } catch (Exception e) {
            all.close();
            throw e;
        }
    }

    private static void warmUp(Site site, Duration atMost) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        long answered = 0;
        while (answered < ENOUGH_REQUESTS && System.nanoTime() - end < 0) {
            answered += site.under(new Load(WARM_UP_USERS, WARM_UP_LOAD, MANY_CHANGES, EMPTY_HANDLER_MICROS))
                    .outcome()
                    .answered();
        }
        site.under(new Load(USERS, LAST_LOAD, FEW_CHANGES, HANDLER_MICROS));
    }

    private void startAll(List<Sites> sites) throws IOException, InterruptedException {
        StoreStub store = StoreStub.start(LATENCY);
        stores.add(store);
        Map<String, String> properties = new TreeMap<>(BenchOptions.of(store.endpoint()));
        if (sites.contains(Sites.REDIS)) {
            Redis redis = Redis.start();
            stores.add(redis);
            properties.put(SpringSessionFilter.REDIS_PORT, Integer.toString(redis.port()));
        }
        Path directory = Files.createTempDirectory("throughput-wars");
        for (Sites site : sites) {
            running.put(
                    site, site.start(directory, site.isOnDynamoDbLocal() ? onDynamoDbLocal(properties) : properties));
        }
    }

    private Map<String, String> onDynamoDbLocal(Map<String, String> properties) {
        LocalDatabase database = LocalDatabase.start();
        stores.add(database);
        Map<String, String> all = new TreeMap<>(properties);
        all.putAll(BenchOptions.of(database.endpoint()));
        return all;
    }

    /** Measures every site under a load in turn. */
    Rounds<Site.Use> under(Load load, int rounds) throws Exception {
        List<Arm<Site.Use>> arms = new ArrayList<>();
        running.forEach((name, site) -> arms.add(new Arm<>(name.title(), () -> site.under(load))));
        return Rounds.of(rounds, arms);
    }

    @Override
    public void close() throws Exception {
        running.values().forEach(Site::close);
        for (AutoCloseable store : stores) {
            store.close();
        }
    }
}
