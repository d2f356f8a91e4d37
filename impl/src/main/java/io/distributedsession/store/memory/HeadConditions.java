package io.distributedsession.store.memory;

import java.util.Arrays;
import java.util.Optional;

import io.distributedsession.store.BeanChange;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.Leasing;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.Touch;

/** The conditions of writes: what is found, if the write applies to it. */
final class HeadConditions {

    private HeadConditions() {}

    static Optional<Live> holds(HeadUpdate update, StoredHead found) {
        return live(found, update.now())
                .filter(live -> update.leaseOwner().isEmpty()
                        || isLeasedBy(update.leaseOwner().get(), live))
                .filter(live -> update.changes().entrySet().stream()
                        .allMatch(
                                change -> holds(change.getValue(), live.beans().get(change.getKey()))));
    }

    static Optional<Live> holds(Touch touch, StoredHead found) {
        return live(found, touch.now()).filter(live -> live.ttl() < touch.dueBefore());
    }

    static Optional<Live> holds(Rotation rotation, StoredHead found) {
        return live(found, rotation.now())
                .filter(live -> live.version() == rotation.expectedVersion())
                .filter(live -> rotation.sparing()
                        .filter(owner -> live.isLeasedByOther(owner, rotation.now()))
                        .isEmpty());
    }

    static Optional<Live> holds(Leasing leasing, StoredHead found) {
        return live(found, leasing.now())
                .filter(live -> !live.isLeasedByOther(leasing.lease().owner(), leasing.now()))
                .filter(live -> !leasing.wouldShorten(live));
    }

    static boolean isLeasedBy(byte[] owner, StoredHead found) {
        return found instanceof Live live
                && live.lease().filter(lease -> lease.isOwnedBy(owner)).isPresent();
    }

    private static boolean holds(BeanChange change, BeanEntry found) {
        return found == null
                ? change.expectedTag().isEmpty()
                : change.expectedTag()
                        .filter(expected -> Arrays.equals(expected, found.tag()))
                        .isPresent();
    }

    private static Optional<Live> live(StoredHead found, long now) {
        return found instanceof Live live && live.ttl() > now ? Optional.of(live) : Optional.empty();
    }
}
