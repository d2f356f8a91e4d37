package io.distributedsession.scope.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.distributedsession.SessionRegistry;

/** Looks the registry up when it needs it. */
@ApplicationScoped
public class LateDevices {

    @Inject
    Instance<SessionRegistry> registry;

    public int count() {
        return registry.get().findOwn().size();
    }
}
