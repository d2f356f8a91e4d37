package io.distributedsession.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.distributedsession.state.SessionFacts;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.PartPointer;
import io.distributedsession.store.StoredHead;

/**
 * A stored session as this request knows it. Immutable; a commit makes a new one.
 *
 * @param id the session id; never leaves the request
 * @param head what is stored; some of its beans may be as an earlier version had them
 * @param facts the opened record
 * @param plain stored name to the opened state of a bean; large beans are opened when they are needed
 * @param viewVersion the version whose beans these are, at the latest. After a commit the head may have a later one, for
 *     another request committed other beans in between: the cookie carries that, but a rotation on it would lose those beans
 */
record LoadedSession(byte[] id, StoredHead.Live head, SessionFacts facts, Map<String, byte[]> plain, long viewVersion) {

    /** A session whose head was read or written whole. */
    LoadedSession(byte[] id, StoredHead.Live head, SessionFacts facts, Map<String, byte[]> plain) {
        this(id, head, facts, plain, head.version());
    }

    String reference() {
        return head.key().reference();
    }

    Optional<byte[]> tag(String bean) {
        return Optional.ofNullable(head.beans().get(bean)).map(BeanEntry::tag);
    }

    /** The parts of a large bean. */
    Optional<PartPointer> pointer(String bean) {
        return Optional.ofNullable(head.beans().get(bean)).flatMap(BeanEntry::pointer);
    }

    /** Whether a bean's state, or that it has none, is known. */
    boolean isOpen(String bean) {
        return plain.containsKey(bean) || !head.beans().containsKey(bean);
    }

    /** Whether a bean has the same tag in both, or is in neither. */
    boolean hasSame(String bean, LoadedSession other) {
        return Arrays.equals(tag(bean).orElse(null), other.tag(bean).orElse(null));
    }

    /** The same session with one more bean opened. */
    LoadedSession with(String bean, byte[] state) {
        Map<String, byte[]> opened = new HashMap<>(plain);
        opened.put(bean, state);
        return new LoadedSession(id, head, facts, opened, viewVersion);
    }

    /**
     * A newer view of the session, in which some beans stay as they are here: a bean that this request has read and may
     * change must be committed on what was read, or another request's change would be lost.
     *
     * @param taken whether a bean is to be as in the newer view
     */
    LoadedSession adopting(LoadedSession newer, Predicate<String> taken) {
        Map<String, BeanEntry> beans = new HashMap<>(newer.head.beans());
        Map<String, byte[]> opened = new HashMap<>(newer.plain);
        beans.keySet().stream().filter(bean -> hasSame(bean, newer)).forEach(bean -> copy(plain, opened, bean));
        boolean whole = true;
        for (String bean : union(head.beans(), newer.head.beans())) {
            if (!taken.test(bean) && !hasSame(bean, newer)) {
                replace(head.beans(), beans, bean);
                replace(plain, opened, bean);
                whole = false;
            }
        }
        return new LoadedSession(
                newer.id, newer.head.withBeans(beans), newer.facts, opened, whole ? newer.viewVersion : viewVersion);
    }

    private static Iterable<String> union(Map<String, ?> one, Map<String, ?> other) {
        Map<String, Object> all = new HashMap<>(one);
        all.putAll(other);
        return all.keySet();
    }

    private static <V> void copy(Map<String, V> from, Map<String, V> to, String bean) {
        if (from.containsKey(bean)) {
            to.put(bean, from.get(bean));
        }
    }

    private static <V> void replace(Map<String, V> from, Map<String, V> to, String bean) {
        to.remove(bean);
        copy(from, to, bean);
    }

    @Override
    public String toString() {
        return "LoadedSession[" + reference() + ", version=" + head.version() + "]";
    }
}
