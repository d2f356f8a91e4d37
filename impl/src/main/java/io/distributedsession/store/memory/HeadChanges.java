package io.distributedsession.store.memory;

import java.util.HashMap;
import java.util.Map;

import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.HeadUpdate;
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
                beans);
    }

    static Live apply(Touch touch, Live head) {
        return new Live(head.key(), head.createDate(), touch.ttl(), head.version(), head.record(), head.beans());
    }
}
