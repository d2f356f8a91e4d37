package io.distributedsession.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.distributedsession.store.Deletion;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.Leasing;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.Touch;
import io.distributedsession.store.WriteOutcome;

/** Notes every call; eventual reads can be made to answer late, and the next call to run something first, or to fail. */
final class CountingStore implements RecordStore {

    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    UnaryOperator<Optional<StoredHead>> eventualAnswer = UnaryOperator.identity();
    Runnable beforeNextWrite = () -> {};
    Runnable beforeNextStrongRead = () -> {};
    private final RecordStore store;
    final CountingParts parts;

    CountingStore(RecordStore store) {
        this.store = store;
        this.parts = new CountingParts(store.parts(), calls);
    }

    private void write(String call) {
        calls.add(call);
        Runnable before = beforeNextWrite;
        beforeNextWrite = () -> {};
        before.run();
    }

    @Override
    public Optional<StoredHead> load(RecordKey key, boolean strong) {
        calls.add(strong ? "strong read" : "read");
        if (strong) {
            Runnable before = beforeNextStrongRead;
            beforeNextStrongRead = () -> {};
            before.run();
        }
        Optional<StoredHead> found = store.load(key, true);
        return strong ? found : eventualAnswer.apply(found);
    }

    @Override
    public WriteOutcome create(StoredHead.Live head) {
        write("create");
        return store.create(head);
    }

    @Override
    public WriteOutcome update(HeadUpdate update) {
        write("update");
        return store.update(update);
    }

    @Override
    public Optional<StoredHead> touch(Touch touch) {
        write("touch");
        return store.touch(touch);
    }

    @Override
    public WriteOutcome rotate(Rotation rotation) {
        write("rotate");
        return store.rotate(rotation);
    }

    @Override
    public Optional<StoredHead> lease(Leasing leasing) {
        write("lease");
        return store.lease(leasing);
    }

    @Override
    public void release(RecordKey key, byte[] leaseOwner) {
        write("release");
        store.release(key, leaseOwner);
    }

    @Override
    public Deletion delete(RecordKey key) {
        write("delete");
        return store.delete(key);
    }

    @Override
    public PartStore parts() {
        return parts;
    }
}
