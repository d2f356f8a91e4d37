package io.distributedsession.observability.health;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;

import io.distributedsession.keys.RingCondition;
import io.distributedsession.metrics.StoreCall;
import io.distributedsession.observability.StoreHealth;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionsReadinessTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private final StoreHealth store = new StoreHealth();

    @Test
    void goodKeysAndStore_areUp() {
        assertThat(answer(Optional.empty()).getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }

    @Test
    void keysThatCannotBeRefreshed_areDown_andSaySinceWhen() {
        HealthCheckResponse answer = answer(Optional.of(NOW));

        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData().orElseThrow())
                .containsEntry("keys", "not ready")
                .containsEntry("keys-failing-since", NOW.toString());
    }

    @Test
    void storeThatFails_isDown_andSaysWhy() {
        for (int i = 0; i < 3; i++) {
            store.called(new StoreCall(
                    "GetItem", "State", Duration.ofSeconds(1), 0, 0, 0, 0, Optional.of("ApiCallTimeoutException")));
        }

        HealthCheckResponse answer = answer(Optional.empty());

        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(answer.getData().orElseThrow()).containsEntry("store", "ApiCallTimeoutException");
    }

    @Test
    void check_isNeverOneOfLiveness() {
        assertThat(SessionsReadiness.class.isAnnotationPresent(Liveness.class)).isFalse();
    }

    private HealthCheckResponse answer(Optional<Instant> failingSince) {
        RingCondition condition = new RingCondition(
                Optional.of("k1"),
                Optional.of(NOW.minusSeconds(60)),
                Optional.of(NOW.plusSeconds(60)),
                Optional.empty(),
                Optional.of(NOW),
                Optional.of(NOW),
                failingSince);
        return new SessionsReadiness(instance(condition), store).call();
    }

    @SuppressWarnings("unchecked")
    private static Instance<RingCondition> instance(RingCondition condition) {
        return (Instance<RingCondition>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("get");
                    return condition;
                });
    }
}
