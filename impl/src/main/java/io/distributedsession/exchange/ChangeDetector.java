package io.distributedsession.exchange;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.exchange.Changes.Write;
import io.distributedsession.state.BeanState;
import io.distributedsession.state.StateCodec;

/**
 * Finds what a request changed: encodes every bean that was called and compares with what was loaded, or, for a bean the
 * session did not have, with what it was before its {@code @PostConstruct}. A bean only read is never a change.
 */
final class ChangeDetector {

    private final StateCodec codec;
    private final Map<String, byte[]> initial = new HashMap<>();
    private final Map<String, Restored> restored = new HashMap<>();

    ChangeDetector(StateCodec codec) {
        this.codec = codec;
    }

    /** A bean was made that the session does not have; unless it differs from this state, it need not be stored. */
    void made(BeanForm form, BeanState state) {
        initial.put(form.name(), codec.encode(state, form.state()));
    }

    /**
     * A stored state was laid over a bean. Where another build wrote it, the bean can hold more than that, or less: what it holds
     * now is what its changes are told by, else reading it would be a change.
     *
     * @param plain the stored state
     * @param stored the same, decoded
     * @param now what the bean holds
     */
    void restored(BeanForm form, byte[] plain, BeanState stored, BeanState now) {
        if (stored.schema() != now.schema()
                || !stored.fields().keySet().equals(now.fields().keySet())) {
            restored.put(form.name(), new Restored(plain, codec.encode(now, form.state())));
        }
    }

    /**
     * What differs now from the stored states.
     *
     * @param stored stored name to state, as far as it was opened
     * @param storedNames the names of all stored beans
     */
    Changes detect(BeanStates beans, Map<String, byte[]> stored, Set<String> storedNames) {
        Collection<LiveBean> live = beans.live();
        Set<String> destroyed = beans.destroyed();
        if (live.isEmpty() && destroyed.isEmpty()) {
            return Changes.NONE;
        }
        Map<String, Write> written = new HashMap<>();
        for (LiveBean bean : live) {
            String name = bean.form().name();
            if (bean.isCalled()) {
                byte[] before = base(bean.form(), stored);
                changed(bean, before).ifPresent(now -> written.put(name, new Write(bean.form(), before, now)));
            }
        }
        Set<String> removed = new HashSet<>(destroyed);
        removed.retainAll(storedNames);
        return new Changes(written, removed);
    }

    /** What a bean's state is compared with; {@code null} if there is nothing, and the bean is new whatever it holds. */
    byte[] base(BeanForm form, Map<String, byte[]> stored) {
        byte[] before = stored.get(form.name());
        if (before == null) {
            return initial.get(form.name());
        }
        Restored taken = restored.get(form.name());
        return taken != null && Arrays.equals(taken.stored(), before) ? taken.state() : before;
    }

    /**
     * Whatever is changed before the lease is taken may be lost, or take another request's change back.
     *
     * @throws io.distributedsession.SessionException if an exclusive bean was changed
     */
    void requireUnchanged(BeanStates beans, Map<String, byte[]> stored) {
        for (LiveBean bean : beans.live()) {
            byte[] before = base(bean.form(), stored);
            if (bean.form().exclusive()
                    && bean.isCalled()
                    && before != null
                    && changed(bean, before).isPresent()) {
                throw ExchangeMessages.changedBeforeLease(bean.form().name());
            }
        }
    }

    /** Another request took a bean out of the session: while it stays in this state, it is not put back. */
    void unstored(String bean, byte[] state) {
        initial.put(bean, state);
    }

    /** The session has ended: beans made from now on belong to another one. */
    void forget() {
        initial.clear();
        restored.clear();
    }

    private Optional<byte[]> changed(LiveBean bean, byte[] before) {
        BeanForm form = bean.form();
        return before == null
                ? Optional.of(codec.encode(bean.capture(), form.state()))
                : codec.encodeIfChanged(bean.capture(), before, form.state());
    }

    /** What a stored state became in this build. */
    private record Restored(byte[] stored, byte[] state) {}
}
