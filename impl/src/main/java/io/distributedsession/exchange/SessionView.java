package io.distributedsession.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import io.distributedsession.DistributedSession;
import io.distributedsession.SessionStoreException;

/** One exchange's session as the application sees it. */
public final class SessionView implements DistributedSession {

    private final Exchange exchange;
    private final SessionRules rules;
    private final RequestSession session;
    private final SessionCommit commit;
    private final RequestBeans beans;

    SessionView(
            Exchange exchange, SessionRules rules, RequestSession session, SessionCommit commit, RequestBeans beans) {
        this.exchange = exchange;
        this.rules = rules;
        this.session = session;
        this.commit = commit;
        this.beans = beans;
    }

    @Override
    public boolean isAvailable() {
        return exchange.locked(() -> {
            try {
                exchange.read();
                return !beans.hasLost();
            } catch (SessionStoreException e) {
                return false;
            }
        });
    }

    @Override
    public boolean isPresent() {
        return exchange.read().isPresent();
    }

    @Override
    public Optional<Instant> createdAt() {
        return exchange.read().map(stored -> stored.facts().created());
    }

    @Override
    public Optional<Instant> expiresAt() {
        return exchange.read().map(stored -> Instant.ofEpochSecond(stored.head().ttl()));
    }

    @Override
    public Duration idleTimeout() {
        return rules.idleTimeout();
    }

    @Override
    public Optional<String> reference() {
        return exchange.read().map(LoadedSession::reference);
    }

    @Override
    public void rotateId() {
        locked(() -> {
            session.cookie().requireHeadersOpen();
            if (exchange.read().isPresent()) {
                session.rotation().rotate();
            }
        });
    }

    @Override
    public void invalidate() {
        locked(() -> {
            beans.end(session, commit, exchange.isExtending());
            session.cookie().loggedOut();
        });
    }

    @Override
    public void flush() {
        exchange.commit();
    }

    @Override
    public Optional<String> principal() {
        return exchange.locked(() -> {
            // reading comes first: a session of nobody may become the request's user's
            Optional<String> stored = bound();
            return session.rotation().principal().or(() -> stored);
        });
    }

    private Optional<String> bound() {
        return exchange.read().flatMap(stored -> stored.facts().principal());
    }

    @Override
    public void bindPrincipal(String name) {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        locked(() -> {
            session.cookie().requireHeadersOpen();
            requireRequestsUser(name);
            if (bound().filter(other -> !other.equals(name)).isPresent()) {
                // another user's state is not for this one
                beans.end(session, commit, exchange.isExtending());
            }
            session.rotation().bind(name);
        });
    }

    /** Else the next commit would end the session again. */
    private void requireRequestsUser(String name) {
        if (exchange.requestUser().filter(user -> !user.equals(name)).isPresent()) {
            throw ExchangeMessages.notTheRequestsUser();
        }
    }

    private void locked(Runnable action) {
        Supplier<Void> supplier = () -> {
            action.run();
            return null;
        };
        exchange.locked(supplier);
    }
}
