package io.distributedsession.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import io.distributedsession.DistributedSession;

/** One exchange's session as the application sees it. */
public final class SessionView implements DistributedSession {

    private final Exchange exchange;

    SessionView(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public boolean isPresent() {
        return exchange.read().isPresent();
    }

    @Override
    public Optional<Instant> createdAt() {
        return exchange.read().map(session -> session.facts().created());
    }

    @Override
    public Optional<Instant> expiresAt() {
        return exchange.read()
                .map(session -> Instant.ofEpochSecond(session.head().ttl()));
    }

    @Override
    public Duration idleTimeout() {
        return exchange.idleTimeout();
    }

    @Override
    public Optional<String> reference() {
        return exchange.read().map(LoadedSession::reference);
    }

    @Override
    public void rotateId() {
        exchange.rotateId();
    }

    @Override
    public void invalidate() {
        exchange.invalidate();
    }

    @Override
    public void flush() {
        exchange.commit();
    }

    @Override
    public Optional<String> principal() {
        return exchange.bindingPrincipal()
                .or(() -> exchange.read().flatMap(session -> session.facts().principal()));
    }

    @Override
    public void bindPrincipal(String name) {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        exchange.bindPrincipal(name);
    }
}
