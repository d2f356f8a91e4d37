package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.SessionChangesLost;
import io.distributedsession.SessionStoreException;

/**
 * The optional beans of one exchange that the store knows otherwise, with what hindered it: they could not be read, so that they have fresh
 * state, or their changes could not be written. They are written no more in this request: over what is stored, or a second time after
 * a write of unknown outcome. Not thread-safe: the exchange calls it under its lock.
 */
final class UnsavedBeans {

    private static final Logger LOG = System.getLogger(UnsavedBeans.class.getName());

    private final Map<String, SessionStoreException> causes = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    boolean isAny() {
        return !causes.isEmpty();
    }

    /** A bean could not be read; fails if the request cannot do without. */
    void unread(BeanForm form, SessionStoreException cause) {
        if (!form.optional()) {
            throw cause;
        }
        causes.put(form.name(), cause);
    }

    /** What is to be written of the changes. Who changed the rest is told, once for each bean. */
    Changes without(Changes changes, RequestSession session, SessionEvents events) {
        if (!isAny()) {
            return changes;
        }
        Map<String, Changes.Write> written = new HashMap<>(changes.written());
        Set<String> removed = new HashSet<>(changes.removed());
        written.keySet().removeAll(causes.keySet());
        removed.removeAll(causes.keySet());
        Set<String> lost = changes.names();
        lost.retainAll(causes.keySet());
        lost.removeAll(told);
        if (!lost.isEmpty()) {
            tell(lost, session, causes.get(lost.iterator().next()), events);
        }
        return new Changes(written, removed);
    }

    /** A commit failed. It is lost without the request failing where all that it was to write is optional; else it fails. */
    void lose(Changes changes, RequestSession session, SessionStoreException cause, SessionEvents events) {
        boolean mayBeLost = !changes.isEmpty()
                && changes.removed().isEmpty()
                && !session.rotation().isAsked()
                && changes.written().values().stream()
                        .allMatch(write -> write.form().optional());
        if (!mayBeLost) {
            throw cause;
        }
        changes.written().keySet().forEach(bean -> causes.put(bean, cause));
        tell(changes.names(), session, cause, events);
    }

    private void tell(Set<String> lost, RequestSession session, SessionStoreException cause, SessionEvents events) {
        told.addAll(lost);
        Optional<String> reference = session.loaded().map(LoadedSession::reference);
        LOG.log(Level.WARNING, "{0}", ExchangeMessages.optionalLost(reference, lost, cause));
        events.fire(new SessionChangesLost(reference, lost, cause.id()));
    }

    /** The session is over: beans made from now on belong to another one. */
    void forget() {
        causes.clear();
        told.clear();
    }
}
