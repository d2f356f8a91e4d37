package io.distributedsession.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.distributedsession.SessionStoreException;
import io.distributedsession.state.BeanState;
import io.distributedsession.state.StateCodec;

/**
 * The live beans of one exchange, with what they are compared with. Not thread-safe: the exchange calls it under its lock.
 */
final class RequestBeans {

    private final StateCodec codec;
    private final BeanStates states;
    private final ChangeDetector detector;
    private final Refresher refresher;
    private final UnsavedBeans unsaved = new UnsavedBeans();

    RequestBeans(StateCodec codec, BeanStates states) {
        this.codec = codec;
        this.states = states;
        this.detector = new ChangeDetector(codec);
        this.refresher = new Refresher(codec, detector, states);
    }

    BeanStates states() {
        return states;
    }

    /**
     * A bean's stored state; empty if the session has none, or an optional one cannot be read.
     *
     * @param reading of the bean's bytes
     */
    Optional<byte[]> read(BeanForm form, Supplier<Optional<byte[]>> reading) {
        try {
            return reading.get();
        } catch (SessionStoreException e) {
            unsaved.unread(form, e);
            return Optional.empty();
        }
    }

    BeanState decode(BeanForm form, byte[] plain) {
        return codec.decode(plain, form.state());
    }

    /** Whether some beans have fresh state in place of the stored one, or changes that are not stored. */
    boolean hasLost() {
        return unsaved.isAny();
    }

    /** A bean was made that the session does not have. */
    void made(BeanForm form, BeanState state) {
        detector.made(form, state);
    }

    /** A stored bean was made, whose state is of another build's form. */
    void restored(BeanForm form, Map<String, byte[]> plain, BeanState stored, BeanState now) {
        detector.restored(form, plain.get(form.name()), stored, now);
    }

    /** Writes what differs from what is stored, and takes over what other requests stored meanwhile. */
    void commit(RequestSession session, SessionCommit commit, boolean extending, SessionEvents events) {
        Map<String, byte[]> before = session.plain();
        Changes changes = unsaved.without(detector.detect(states, before, session.storedNames()), session, events);
        try {
            commit.write(changes, extending);
        } catch (SessionStoreException e) {
            unsaved.lose(changes, session, e, events);
            return;
        }
        refresher.committed(changes, before, session.plain());
    }

    /** Takes the session's lease, and takes over what other requests stored in exclusive beans before it. */
    void lease(RequestSession session, boolean extending, SessionEvents events) {
        Map<String, byte[]> before = session.plain();
        detector.requireUnchanged(states, before);
        if (session.lease(extending, names(false))) {
            names(true).forEach(bean -> session.state(bean, extending));
            refresher.leased(before, session.read(extending).orElseThrow(), events);
        }
    }

    private Set<String> names(boolean exclusive) {
        return states.live().stream()
                .map(LiveBean::form)
                .filter(form -> form.exclusive() == exclusive)
                .map(BeanForm::name)
                .collect(Collectors.toSet());
    }

    /** Ends the session, with its beans: those that are stored are made, so that each hears of it. */
    void end(RequestSession session, SessionCommit commit, boolean extending) {
        commit.delete(extending);
        states.invalidate(session.storedNames());
        commit.forget();
        detector.forget();
        unsaved.forget();
    }
}
