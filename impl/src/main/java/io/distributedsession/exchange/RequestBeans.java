package io.distributedsession.exchange;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    RequestBeans(StateCodec codec, BeanStates states) {
        this.codec = codec;
        this.states = states;
        this.detector = new ChangeDetector(codec);
        this.refresher = new Refresher(codec, detector, states);
    }

    BeanStates states() {
        return states;
    }

    BeanState decode(BeanForm form, byte[] plain) {
        return codec.decode(plain, form.state());
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
    void commit(RequestSession session, SessionCommit commit, boolean extending) {
        Map<String, byte[]> before = session.plain();
        Changes changes = detector.detect(states, before, session.storedNames());
        commit.write(changes, extending);
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
    }
}
