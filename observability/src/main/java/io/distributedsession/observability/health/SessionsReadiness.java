package io.distributedsession.observability.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.distributedsession.keys.RingCondition;
import io.distributedsession.observability.StoreHealth;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this node can serve sessions, by what its requests and its refreshes of the keys have found: a probe makes no call.
 * It is never a liveness check: a restart mends neither the store nor the keys.
 */
@Readiness
@ApplicationScoped
public class SessionsReadiness implements HealthCheck {

    private final Instance<RingCondition> keys;
    private final StoreHealth store;

    /** For the container's proxies. */
    protected SessionsReadiness() {
        this(null, null);
    }

    @Inject
    SessionsReadiness(Instance<RingCondition> keys, StoreHealth store) {
        this.keys = keys;
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        RingCondition ring = keys.get();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("distributed-session")
                .status(ring.isReady() && store.failure().isEmpty())
                .withData("keys", ring.isReady() ? "ready" : "not ready")
                .withData("store", store.failure().orElse("ready"));
        ring.activeKeyExpires().ifPresent(expires -> response.withData("key-expires", expires.toString()));
        ring.failingSince().ifPresent(since -> response.withData("keys-failing-since", since.toString()));
        return response.build();
    }
}
