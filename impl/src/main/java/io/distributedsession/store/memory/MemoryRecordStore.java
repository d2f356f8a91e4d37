package io.distributedsession.store.memory;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.distributedsession.store.Deletion;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.Leasing;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.PrincipalIndex;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.StoredHead.Tombstone;
import io.distributedsession.store.Touch;
import io.distributedsession.store.WriteOutcome;
import io.distributedsession.store.WriteOutcome.Applied;
import io.distributedsession.store.WriteOutcome.Refused;

/** Heads in this server's memory. Every step on a key is one atomic step of the map. */
public final class MemoryRecordStore implements RecordStore {

    private final ConcurrentMap<RecordKey, StoredHead> heads = new ConcurrentHashMap<>();
    private final PartStore parts = new MemoryPartStore();
    private final MemoryPrincipalIndex principals = new MemoryPrincipalIndex(heads::containsKey);

    @Override
    public Optional<StoredHead> load(RecordKey key, boolean strong) {
        return Optional.ofNullable(heads.get(key)).map(Copies::of);
    }

    @Override
    public WriteOutcome create(Live head) {
        Live copy = Copies.of(head);
        ItemSize.check(copy);
        StoredHead found = heads.putIfAbsent(copy.key(), copy);
        return found == null ? new Applied(copy.version()) : refused(found);
    }

    @Override
    public WriteOutcome create(Live head, IndexEntry entry) {
        WriteOutcome outcome = create(head);
        if (outcome instanceof Applied) {
            principals.add(entry);
        }
        return outcome;
    }

    @Override
    public WriteOutcome update(HeadUpdate update) {
        return write(
                update.key(),
                found -> HeadConditions.holds(update, found).map(live -> {
                    Live next = Copies.of(HeadChanges.apply(update, live));
                    ItemSize.check(next);
                    return next;
                }));
    }

    @Override
    public Optional<StoredHead> touch(Touch touch) {
        StoredHead after = heads.computeIfPresent(
                touch.key(),
                (key, found) -> HeadConditions.holds(touch, found)
                        .<StoredHead>map(live -> HeadChanges.apply(touch, live))
                        .orElse(found));
        return Optional.ofNullable(after).map(Copies::of);
    }

    @Override
    public WriteOutcome rotate(Rotation rotation) {
        Live successor = Copies.of(rotation.successor());
        ItemSize.check(successor);
        // nobody knows the new key before this call returns, so nobody sees the steps apart; who looks into the index
        // in
        // between finds the old key, the new one, or both
        if (heads.putIfAbsent(successor.key(), successor) != null) {
            return new Refused(load(rotation.from(), true));
        }
        rotation.joining().ifPresent(principals::add);
        WriteOutcome outcome = write(
                rotation.from(),
                found -> HeadConditions.holds(rotation, found)
                        .map(live -> new Tombstone(live.key(), rotation.tombstoneTtl())));
        if (outcome instanceof Refused) {
            rotation.joining().ifPresent(principals::remove);
            heads.remove(successor.key());
            return outcome;
        }
        rotation.leaving().ifPresent(principal -> principals.remove(principal, rotation.from()));
        return new Applied(successor.version());
    }

    @Override
    public Optional<StoredHead> lease(Leasing leasing) {
        StoredHead after = heads.computeIfPresent(
                leasing.key(),
                (key, found) -> HeadConditions.holds(leasing, found)
                        .<StoredHead>map(live -> HeadChanges.apply(leasing, live))
                        .orElse(found));
        return Optional.ofNullable(after).map(Copies::of);
    }

    @Override
    public void release(RecordKey key, byte[] leaseOwner) {
        heads.computeIfPresent(
                key,
                (same, found) ->
                        HeadConditions.isLeasedBy(leaseOwner, found) ? HeadChanges.released((Live) found) : found);
    }

    @Override
    public Deletion delete(RecordKey key) {
        AtomicReference<Optional<Live>> deleted = new AtomicReference<>(Optional.empty());
        StoredHead left = heads.computeIfPresent(key, (same, found) -> {
            if (found instanceof Live live) {
                deleted.set(Optional.of(Copies.of(live)));
                return null;
            }
            return found;
        });
        return new Deletion(left == null, deleted.get());
    }

    @Override
    public PartStore parts() {
        return parts;
    }

    @Override
    public PrincipalIndex principals() {
        return principals;
    }

    /** Replaces what is found by what the step makes of it; an empty answer leaves it. */
    private WriteOutcome write(RecordKey key, Function<StoredHead, Optional<? extends StoredHead>> step) {
        AtomicReference<WriteOutcome> outcome = new AtomicReference<>(new Refused(Optional.empty()));
        heads.computeIfPresent(key, (same, found) -> {
            Optional<? extends StoredHead> next = step.apply(found);
            outcome.set(
                    next.<WriteOutcome>map(head -> new Applied(version(head))).orElseGet(() -> refused(found)));
            return next.isPresent() ? next.get() : found;
        });
        return outcome.get();
    }

    private static long version(StoredHead head) {
        return head instanceof Live live ? live.version() : 0;
    }

    private static Refused refused(StoredHead found) {
        return new Refused(Optional.of(Copies.of(found)));
    }
}
