package io.distributedsession.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import io.distributedsession.RegisteredSession;
import io.distributedsession.SessionRegistry;
import io.distributedsession.budget.CurrentBudget;
import io.distributedsession.store.RecordKey;

/** The sessions of users as the application sees them. The calling thread's own is ended through its exchange. */
final class PrincipalRegistry implements SessionRegistry {

    private final PrincipalSessions sessions;
    private final SessionEvents events;
    private final Supplier<Exchange> required;

    /**
     * A registry.
     *
     * @param required the calling thread's exchange; throws if there is none
     */
    PrincipalRegistry(PrincipalSessions sessions, SessionEvents events, Supplier<Exchange> required) {
        this.sessions = sessions;
        this.events = events;
        this.required = required;
    }

    @Override
    public List<RegisteredSession> find(String principal) {
        Objects.requireNonNull(principal, "principal");
        Optional<RecordKey> current = current().flatMap(Exchange::key);
        return CurrentBudget.apart(() -> sessions.find(principal)).stream()
                .map(session -> session.told(sessions.rules().idleTimeout(), current))
                .toList();
    }

    @Override
    public boolean end(String principal, String reference) {
        Objects.requireNonNull(principal, "principal");
        Objects.requireNonNull(reference, "reference");
        Optional<RecordKey> key = RecordKey.headOf(sessions.rules().application(), reference);
        Optional<Exchange> own = current().filter(exchange -> key.isPresent() && key.equals(exchange.key()));
        if (own.isPresent()) {
            return endCurrent(own.get(), principal) == 1;
        }
        return key.filter(found -> CurrentBudget.apart(() -> sessions.end(principal, found, events)))
                .isPresent();
    }

    @Override
    public int endAll(String principal) {
        Objects.requireNonNull(principal, "principal");
        Optional<Exchange> current = current();
        int ended = endAll(principal, current.flatMap(Exchange::key));
        return ended + current.map(exchange -> endCurrent(exchange, principal)).orElse(0);
    }

    @Override
    public List<RegisteredSession> findOwn() {
        return principal().map(this::find).orElse(List.of());
    }

    @Override
    public boolean endOwn(String reference) {
        Objects.requireNonNull(reference, "reference");
        return principal().filter(name -> end(name, reference)).isPresent();
    }

    @Override
    public int endOthers() {
        return principal().map(name -> endAll(name, required.get().key())).orElse(0);
    }

    /** Users may have many sessions: each call has a budget of its own, and the first that fails ends it. */
    private int endAll(String principal, Optional<RecordKey> except) {
        return CurrentBudget.apart(() -> sessions.endAll(principal, except, events));
    }

    private Optional<String> principal() {
        return required.get().view().principal();
    }

    private static Optional<Exchange> current() {
        return Optional.ofNullable(CurrentExchange.getOrNull());
    }

    /** How many were ended: one, or none if it is not this user's. */
    private static int endCurrent(Exchange exchange, String principal) {
        return exchange.locked(() -> {
            SessionView own = exchange.view();
            if (!own.principal().equals(Optional.of(principal))) {
                return 0;
            }
            boolean stored = own.isPresent();
            own.invalidate();
            return stored ? 1 : 0;
        });
    }
}
