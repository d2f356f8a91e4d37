package io.distributedsession.benchmarks.staleness;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.benchmarks.node.VirtualClock;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.memory.MemoryRecordStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AgedStoreTest {

    private static final int READS = 1_000;

    private final VirtualClock clock = new VirtualClock();
    private final AgedStore store = new AgedStore(new MemoryRecordStore(), clock, 1);
    private final StoredHead.Live head = new StoredHead.Live(
            new RecordKey("bench.s.some"), VirtualClock.START, 4_000_000_000L, 1, new byte[40], Map.of());

    private long missing(boolean strong) {
        long missing = 0;
        for (int i = 0; i < READS; i++) {
            Optional<StoredHead> found = store.load(head.key(), strong);
            missing += found.isEmpty() ? 1 : 0;
        }
        return missing;
    }

    @Test
    void eventualReads_areOldInThreeOfTenCases_untilASecondHasPassed() {
        clock.set(Duration.ofSeconds(10));
        store.create(head);

        clock.set(Duration.ofMillis(10_001));
        assertThat(missing(false)).isBetween(250L, 350L);
        clock.set(Duration.ofMillis(10_500));
        assertThat(missing(false)).isBetween(100L, 200L);
        clock.set(Duration.ofSeconds(11));
        assertThat(missing(false)).isZero();
    }

    @Test
    void strongReads_areNeverOld() {
        clock.set(Duration.ofSeconds(10));
        store.create(head);

        assertThat(missing(true)).isZero();
        assertThat(store.total().readUnits()).isEqualTo(READS);
    }
}
