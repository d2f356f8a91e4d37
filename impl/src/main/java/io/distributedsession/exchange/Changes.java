package io.distributedsession.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.store.BeanChange;
import io.distributedsession.store.BeanEntry;

/**
 * What a request changed, found by comparing.
 *
 * @param written stored name to the bean's new state
 * @param removed stored names of beans that were destroyed
 */
record Changes(Map<String, Write> written, Set<String> removed) {

    /** Of a request that has touched no bean. */
    static final Changes NONE = new Changes(Map.of(), Set.of());

    /**
     * A bean's new state.
     *
     * @param before what it was made from: the loaded state, or a new bean's first one; {@code null} if a new bean has none
     *     that another request's could be compared with
     * @param now the state to store
     */
    record Write(BeanForm form, byte[] before, byte[] now) {}

    boolean isEmpty() {
        return written.isEmpty() && removed.isEmpty();
    }

    /** The stored names of all beans that are changed, in a new set. */
    Set<String> names() {
        Set<String> names = new HashSet<>(written.keySet());
        names.addAll(removed);
        return names;
    }

    /** The entries to write with the conditions under which they apply: every bean is still the one that was loaded. */
    Map<String, BeanChange> conditions(Map<String, BeanEntry> entries, LoadedSession loaded) {
        Map<String, BeanChange> conditions = new HashMap<>();
        entries.forEach((bean, entry) -> conditions.put(bean, new BeanChange(loaded.tag(bean), Optional.of(entry))));
        removed.forEach(bean -> conditions.put(bean, new BeanChange(loaded.tag(bean), Optional.empty())));
        return conditions;
    }

    /** All opened states after the changes. */
    Map<String, byte[]> overPlain(Map<String, byte[]> plain) {
        Map<String, byte[]> all = new HashMap<>(plain);
        written.forEach((bean, write) -> all.put(bean, write.now()));
        all.keySet().removeAll(removed);
        return all;
    }
}
