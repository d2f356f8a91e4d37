package io.distributedsession.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.distributedsession.SessionStoreException;
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
import io.distributedsession.store.Touch;
import io.distributedsession.store.WriteOutcome;

/** Notes every call; eventual reads can be made to answer late, and the next call to run something first, or to fail. */
final class CountingStore implements RecordStore {

    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    UnaryOperator<Optional<StoredHead>> eventualAnswer = UnaryOperator.identity();
    Runnable beforeNextWrite = () -> {};
    Runnable beforeNextStrongRead = () -> {};
    Runnable afterNextRotation = () -> {};
    Runnable beforeNextFind = () -> {};
    Runnable beforeEachCall = () -> {};
    boolean failRemoval;
    private final RecordStore store;
    final CountingParts parts;

    CountingStore(RecordStore store) {
        this.store = store;
        this.parts = new CountingParts(store.parts(), calls);
    }

    private void write(String call) {
        beforeEachCall.run();
        calls.add(call);
        Runnable before = beforeNextWrite;
        beforeNextWrite = () -> {};
        before.run();
    }

    @Override
    public Optional<StoredHead> load(RecordKey key, boolean strong) {
        beforeEachCall.run();
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
    public WriteOutcome create(StoredHead.Live head, IndexEntry entry) {
        write("create with index");
        return store.create(head, entry);
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
        write(rotation.joining().isPresent() ? "rotate with index" : "rotate");
        WriteOutcome outcome = store.rotate(rotation);
        Runnable after = afterNextRotation;
        afterNextRotation = () -> {};
        after.run();
        return outcome;
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

    @Override
    public PrincipalIndex principals() {
        return new PrincipalIndex() {

            @Override
            public List<IndexEntry> find(RecordKey principal) {
                calls.add("find in index");
                Runnable before = beforeNextFind;
                beforeNextFind = () -> {};
                before.run();
                return store.principals().find(principal);
            }

            @Override
            public void remove(RecordKey principal, RecordKey head) {
                calls.add("remove from index");
                if (failRemoval) {
                    throw new SessionStoreException("DSS-0000", "down");
                }
                store.principals().remove(principal, head);
            }

            @Override
            public void removeOrphan(RecordKey principal, RecordKey head) {
                calls.add("remove orphan from index");
                store.principals().removeOrphan(principal, head);
            }
        };
    }
}
