package io.distributedsession.benchmarks.staleness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import io.distributedsession.benchmarks.dynamodb.Units;
import io.distributedsession.benchmarks.node.ForwardingStore;
import io.distributedsession.store.Deletion;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.Leasing;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.Touch;
import io.distributedsession.store.WriteOutcome;

/**
 * A store that replicates late: of its eventually consistent answers, three in ten are what stood there up to a second ago,
 * and one that has not arrived yet is missing. Counts the read units of its reads; an update that returns the item is no read.
 * For one thread.
 */
final class AgedStore extends ForwardingStore {

    private static final double AGED_SHARE = 0.3;
    private static final Duration OLDEST = Duration.ofSeconds(1);

    private record Past(Instant since, Optional<StoredHead> head) {}

    private final InstantSource clock;
    private final Random random;
    private final Map<RecordKey, Deque<Past>> past = new HashMap<>();
    private Units total = Units.NONE;
    private long aged;
    private long late;

    AgedStore(RecordStore store, InstantSource clock, long seed) {
        super(store);
        this.clock = clock;
        this.random = new Random(seed);
    }

    Units total() {
        return total;
    }

    /** Answers given as of an earlier time. */
    long aged() {
        return aged;
    }

    /** Those of them that were not what stands there now. */
    long late() {
        return late;
    }

    @Override
    public Optional<StoredHead> load(RecordKey key, boolean strong) {
        Optional<StoredHead> now = super.load(key, true);
        Optional<StoredHead> answer = strong || random.nextDouble() >= AGED_SHARE ? now : aged(key, now);
        total = total.plus(Units.read(answer.map(HeadSize::of).orElse(0L), strong));
        return answer;
    }

    private Optional<StoredHead> aged(RecordKey key, Optional<StoredHead> now) {
        aged++;
        Instant asOf = clock.instant().minusMillis(random.nextLong(OLDEST.toMillis() + 1));
        Optional<StoredHead> then = past.getOrDefault(key, new ArrayDeque<>()).stream()
                .filter(state -> !state.since().isAfter(asOf))
                .reduce((earlier, later) -> later)
                .flatMap(Past::head);
        if (!then.equals(now)) {
            late++;
        }
        return then;
    }

    private <T> T written(RecordKey key, T outcome) {
        Deque<Past> states = past.computeIfAbsent(key, first -> new ArrayDeque<>());
        states.addLast(new Past(clock.instant(), super.load(key, true)));
        Instant horizon = clock.instant().minus(OLDEST);
        // the newest of those that are older than any answer stays: it is what an old answer says
        while (states.size() > 1 && secondOf(states).since().isBefore(horizon)) {
            states.removeFirst();
        }
        return outcome;
    }

    private static Past secondOf(Deque<Past> states) {
        return states.stream().skip(1).findFirst().orElseThrow();
    }

    @Override
    public WriteOutcome create(StoredHead.Live head) {
        return written(head.key(), super.create(head));
    }

    @Override
    public WriteOutcome create(StoredHead.Live head, IndexEntry entry) {
        return written(head.key(), super.create(head, entry));
    }

    @Override
    public WriteOutcome update(HeadUpdate update) {
        return written(update.key(), super.update(update));
    }

    @Override
    public Optional<StoredHead> touch(Touch touch) {
        return written(touch.key(), super.touch(touch));
    }

    @Override
    public WriteOutcome rotate(Rotation rotation) {
        return written(rotation.from(), super.rotate(rotation));
    }

    @Override
    public Optional<StoredHead> lease(Leasing leasing) {
        return written(leasing.key(), super.lease(leasing));
    }

    @Override
    public void release(RecordKey key, byte[] leaseOwner) {
        super.release(key, leaseOwner);
        written(key, true);
    }

    @Override
    public Deletion delete(RecordKey key) {
        return written(key, super.delete(key));
    }

    @Override
    public PartStore parts() {
        return new CountedParts(super.parts(), units -> total = total.plus(units));
    }
}
