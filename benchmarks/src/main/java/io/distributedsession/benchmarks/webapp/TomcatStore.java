package io.distributedsession.benchmarks.webapp;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * As AWS's session manager for Tomcat does: sessions in memory, each written when it has been idle for half a minute. A node that is killed takes
 * along what is not, and nodes do not see each other's changes.
 */
public final class TomcatStore implements PeerStore {

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int SWEEP_SECONDS = 10;

    private final PeerTable table;
    private final Map<String, HeldItems> sessions = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor();

    TomcatStore(PeerTable table) {
        this.table = table;
        sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    private void sweep() {
        long now = System.nanoTime();
        sessions.forEach((id, held) -> {
            if (!held.saved() && now - held.usedNanos() > IDLE.toNanos()) {
                table.put(id, held.items());
                sessions.replace(id, held, new HeldItems(held.items(), held.usedNanos(), true));
            }
        });
    }

    @Override
    public Items load(String id) {
        return Optional.ofNullable(sessions.get(id)).map(HeldItems::items).orElseGet(() -> table.get(id));
    }

    @Override
    public void end(String id, Items items, boolean changed) {
        sessions.put(id, new HeldItems(items, System.nanoTime(), false));
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }
}
