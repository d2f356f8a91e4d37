package io.distributedsession.cdi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.distributedsession.DistributedSession;

/** The injectable session: whatever session the calling thread's request has. */
final class CurrentSession implements DistributedSession {

    private final Duration idleTimeout;

    CurrentSession(Duration idleTimeout) {
        this.idleTimeout = idleTimeout;
    }

    private static DistributedSession current() {
        return CurrentExchanges.require().view();
    }

    @Override
    public boolean isAvailable() {
        return current().isAvailable();
    }

    @Override
    public boolean isPresent() {
        return current().isPresent();
    }

    @Override
    public Optional<Instant> createdAt() {
        return current().createdAt();
    }

    @Override
    public Optional<Instant> expiresAt() {
        return current().expiresAt();
    }

    @Override
    public Duration idleTimeout() {
        return idleTimeout;
    }

    @Override
    public Optional<String> reference() {
        return current().reference();
    }

    @Override
    public void rotateId() {
        current().rotateId();
    }

    @Override
    public void invalidate() {
        current().invalidate();
    }

    @Override
    public void flush() {
        current().flush();
    }

    @Override
    public Optional<String> principal() {
        return current().principal();
    }

    @Override
    public void bindPrincipal(String name) {
        current().bindPrincipal(name);
    }
}
