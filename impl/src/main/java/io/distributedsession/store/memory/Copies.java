package io.distributedsession.store.memory;

import java.util.Map;
import java.util.stream.Collectors;

import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredValue;
import io.distributedsession.store.ValueContent;
import io.distributedsession.store.ValueContent.Whole;

/** Copies on the way in and out, as a backend over a network makes them: no caller's array is ever the stored one. */
final class Copies {

    private Copies() {}

    static StoredHead of(StoredHead head) {
        return head instanceof StoredHead.Live live ? of(live) : head;
    }

    static StoredHead.Live of(StoredHead.Live head) {
        return new StoredHead.Live(
                head.key(),
                head.createDate(),
                head.ttl(),
                head.version(),
                head.record().clone(),
                of(head.beans()),
                head.lease());
    }

    static StoredValue of(StoredValue value) {
        ValueContent content = value.content();
        return content instanceof Whole whole
                ? new StoredValue(new Whole(whole.bytes().clone()), value.times())
                : value;
    }

    private static Map<String, BeanEntry> of(Map<String, BeanEntry> beans) {
        return beans.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, bean -> of(bean.getValue())));
    }

    private static BeanEntry of(BeanEntry entry) {
        return entry instanceof BeanEntry.Inline inline
                ? new BeanEntry.Inline(inline.tag().clone(), inline.sealed().clone())
                : entry;
    }
}
