package io.distributedsession.scope.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.distributedsession.SessionRegistry;

/** Has the registry injected. */
@ApplicationScoped
public class Devices {

    @Inject
    SessionRegistry registry;

    public int count() {
        return registry.findOwn().size();
    }

    public int lockOut(String user) {
        return registry.endAll(user);
    }
}
