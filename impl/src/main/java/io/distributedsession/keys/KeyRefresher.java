package io.distributedsession.keys;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Refreshes a ring in the background, and tells the log what changes there. */
public final class KeyRefresher implements AutoCloseable {

    private static final Logger LOG = System.getLogger(KeyRefresher.class.getName());

    private final KeyRing ring;
    private final Runnable stop;
    private volatile boolean closed;

    private KeyRefresher(KeyRing ring, KeySchedule schedule, RefreshTimer timer, RandomGenerator random) {
        this.ring = ring;
        // nodes that start together must not read together ever after
        Duration first =
                Duration.ofMillis(1 + random.nextLong(schedule.refresh().toMillis()));
        this.stop = timer.repeat(this::refresh, first, schedule.refresh());
    }

    /** Begins to refresh a ring that was started; the first time at a moment drawn from the first interval. */
    public static KeyRefresher start(KeyRing ring, KeySchedule schedule, RefreshTimer timer, RandomGenerator random) {
        return new KeyRefresher(ring, schedule, timer, random);
    }

    private void refresh() {
        if (closed) {
            return;
        }
        RingCondition before = ring.condition();
        try {
            ring.refresh();
        } catch (RuntimeException e) {
            // once per outage, and never of a client that was closed under a last refresh
            if (before.failingSince().isEmpty() && !closed) {
                LOG.log(Level.WARNING, KeysMessages.refreshFailed(e), e);
            }
            return;
        }
        tell(before, ring.condition());
    }

    private static void tell(RingCondition before, RingCondition now) {
        before.failingSince().ifPresent(since -> LOG.log(Level.INFO, KeysMessages.refreshedAgain(since)));
        if (before.nextKeyActivates().isEmpty()) {
            now.nextKeyActivates().ifPresent(when -> LOG.log(Level.INFO, KeysMessages.successor(when)));
        }
        if (!before.activeKeyId().equals(now.activeKeyId())) {
            now.activeKeyId().ifPresent(id -> LOG.log(Level.INFO, KeysMessages.active(id)));
        }
    }

    @Override
    public void close() {
        closed = true;
        stop.run();
    }
}
