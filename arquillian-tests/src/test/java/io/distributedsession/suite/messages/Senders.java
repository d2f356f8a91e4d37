package io.distributedsession.suite.messages;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.distributedsession.SessionHandle;
import io.distributedsession.SessionRunner;

/** The sessions of those who have sent something, by its name. */
@ApplicationScoped
public class Senders {

    private final Map<String, SessionHandle> sessions = new ConcurrentHashMap<>();

    @Inject
    private SessionRunner runner;

    /** The current request's session. */
    void remember(String name) {
        sessions.put(name, runner.capture());
    }

    Optional<SessionHandle> of(String name) {
        return Optional.ofNullable(sessions.remove(name));
    }
}
