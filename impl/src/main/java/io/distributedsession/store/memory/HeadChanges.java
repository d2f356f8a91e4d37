package io.distributedsession.store.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.Lease;
import io.distributedsession.store.Leasing;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.Touch;

/** A head after a write. */
final class HeadChanges {

    private HeadChanges() {}

    static Live apply(HeadUpdate update, Live head) {
        Map<String, BeanEntry> beans = new HashMap<>(head.beans());
        update.changes()
                .forEach((name, change) ->
                        change.entry().ifPresentOrElse(entry -> beans.put(name, entry), () -> beans.remove(name)));
        return new Live(
                head.key(),
                head.createDate(),
                update.ttl().orElse(head.ttl()),
                head.version() + 1,
                head.record(),
                beans,
                update.leaseOwner().isPresent() ? Optional.empty() : head.lease());
    }

    static Live apply(Touch touch, Live head) {
        return head.withTtl(touch.ttl());
    }

    static Live apply(Leasing leasing, Live head) {
        long ttl = leasing.ttl().orElse(head.ttl());
        return leased(head, ttl, Optional.of(leasing.lease()));
    }

    static Live released(Live head) {
        return leased(head, head.ttl(), Optional.empty());
    }

    private static Live leased(Live head, long ttl, Optional<Lease> lease) {
        return new Live(head.key(), head.createDate(), ttl, head.version(), head.record(), head.beans(), lease);
    }
}
