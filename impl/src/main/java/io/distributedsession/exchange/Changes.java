package io.distributedsession.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.store.BeanChange;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.StoredHead;

/**
 * What a request changed, found by comparing.
 *
 * @param written stored name to the new state
 * @param removed stored names of beans that were destroyed
 */
record Changes(Map<String, byte[]> written, Set<String> removed) {

    boolean isEmpty() {
        return written.isEmpty() && removed.isEmpty();
    }

    /** The changes with the conditions under which they apply: every bean is still the one that was loaded. */
    Map<String, BeanChange> conditions(Map<String, BeanEntry> entries, LoadedSession loaded) {
        Map<String, BeanChange> conditions = new HashMap<>();
        entries.forEach((bean, entry) -> conditions.put(bean, new BeanChange(loaded.tag(bean), Optional.of(entry))));
        removed.forEach(bean -> conditions.put(bean, new BeanChange(loaded.tag(bean), Optional.empty())));
        return conditions;
    }

    /** Whether a head still has the loaded tag of every changed bean. */
    boolean appliesTo(StoredHead.Live found, LoadedSession loaded) {
        return written.keySet().stream().allMatch(bean -> sameTag(bean, found, loaded))
                && removed.stream().allMatch(bean -> sameTag(bean, found, loaded));
    }

    private static boolean sameTag(String bean, StoredHead.Live found, LoadedSession loaded) {
        byte[] theirs =
                Optional.ofNullable(found.beans().get(bean)).map(BeanEntry::tag).orElse(null);
        return Arrays.equals(theirs, loaded.tag(bean).orElse(null));
    }

    /** All entries of a head after the changes. */
    Map<String, BeanEntry> over(Map<String, BeanEntry> stored, Map<String, BeanEntry> entries) {
        Map<String, BeanEntry> all = new HashMap<>(stored);
        all.putAll(entries);
        all.keySet().removeAll(removed);
        return all;
    }

    /** All opened states after the changes. */
    Map<String, byte[]> overPlain(Map<String, byte[]> plain) {
        Map<String, byte[]> all = new HashMap<>(plain);
        all.putAll(written);
        all.keySet().removeAll(removed);
        return all;
    }
}
