package io.distributedsession.test.measured;

import java.time.Duration;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.distributedsession.DistributedSession;
import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionExpired;
import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.observability.Metric;
import io.distributedsession.observability.MetricsRecorder;
import io.distributedsession.observability.StoreHealth;
import io.distributedsession.observability.health.SessionsReadiness;
import io.distributedsession.test.DistributedSessionTest;
import io.distributedsession.test.DistributedSessionTest.Store;
import io.distributedsession.test.Request;
import io.distributedsession.test.VirtualClock;
import io.distributedsession.test.Visitor;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What sessions on DynamoDB Local do, as it is measured. */
@DistributedSessionTest(store = Store.DYNAMODB_LOCAL)
@AddBeanClasses({MetricsRecorder.class, RecordedInstruments.class, StoreHealth.class, SessionsReadiness.class})
class MeasuredSessionsTest {

    @Inject
    Cart cart;

    @Inject
    Visitor visitor;

    @Inject
    VirtualClock clock;

    @Inject
    DistributedSession session;

    @Inject
    RecordedInstruments measured;

    @Inject
    SigningKeyRepository keys;

    @Inject
    Event<SessionExpired> expired;

    @Inject
    @Readiness
    SessionsReadiness readiness;

    @Test
    void requests_areCallsWithUnitsAndBytes() {
        visitor.request(() -> cart.add("tea"));
        double written = measured.sum("WRITE_UNITS{db.operation.name=UpdateItem}");
        assertThat(measured.sum("CALLS{db.operation.name=UpdateItem}")).isEqualTo(1);
        assertThat(written).isPositive();
        assertThat(measured.sum("BYTES_SENT{db.operation.name=UpdateItem}")).isGreaterThan(100);

        clock.advance(Duration.ofSeconds(5));
        visitor.request(() -> cart.size());

        assertThat(measured.sum("READ_UNITS{db.operation.name=GetItem}")).isPositive();
        assertThat(measured.sum("BYTES_RECEIVED{db.operation.name=GetItem}")).isGreaterThan(100);
        assertThat(measured.sum("WRITE_UNITS{db.operation.name=UpdateItem}")).isEqualTo(written);
        assertThat(measured.sum("TOUCHES_SKIPPED")).isEqualTo(1);
    }

    @Test
    void lifeOfASession_isCounted() {
        visitor.request(() -> cart.add("tea"));
        visitor.request(() -> session.rotateId());
        visitor.request(() -> session.invalidate());

        assertThat(measured.sum("SESSIONS_CREATED")).isEqualTo(1);
        assertThat(measured.sum("IDS_ROTATED")).isEqualTo(1);
        assertThat(measured.sum("SESSIONS_INVALIDATED")).isEqualTo(1);
    }

    @Test
    void sessionThatExpired_isCounted() {
        expired.fire(new SessionExpired("reference"));

        assertThat(measured.sum("SESSIONS_EXPIRED")).isEqualTo(1);
    }

    @Test
    void conflictOfParallelRequests_isCountedByItsCause() {
        visitor.request(() -> cart.visit());
        Request slow = visitor.begin();
        slow.call(() -> {
            cart.visit();
            return null;
        });
        visitor.request(() -> cart.visit());

        assertThatThrownBy(slow::close).isInstanceOf(SessionConflictException.class);
        assertThat(measured.sum("CONFLICTS{cause=bean_changed}")).isEqualTo(1);
    }

    @Test
    void revokedKey_isARejection() {
        visitor.request(() -> cart.add("tea"));
        SigningKey signing = keys.findAll().get(0);
        keys.revoke(signing.id(), "test");

        visitor.request(() -> cart.size());

        assertThat(measured.sum("REJECTIONS{reason=revoked}")).isEqualTo(1);
    }

    @Test
    void gauges_tellOfTheKeysAndTheStore() {
        assertThat(measured.gauge(Metric.KEY_AGE)).isFinite();
        assertThat(measured.gauge(Metric.KEYS_READY)).isEqualTo(1);
        assertThat(measured.gauge(Metric.STORE_READY)).isEqualTo(1);
    }

    @Test
    void readiness_isUp_andMakesNoCall() {
        visitor.request(() -> cart.add("tea"));
        double before = measured.sum("CALLS{db.operation.name=GetItem}")
                + measured.sum("CALLS{db.operation.name=Query}")
                + measured.sum("CALLS{db.operation.name=UpdateItem}");

        HealthCheckResponse answer = readiness.call();

        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(answer.getData().orElseThrow())
                .containsEntry("keys", "ready")
                .containsEntry("store", "ready");
        assertThat(measured.sum("CALLS{db.operation.name=GetItem}")
                        + measured.sum("CALLS{db.operation.name=Query}")
                        + measured.sum("CALLS{db.operation.name=UpdateItem}"))
                .isEqualTo(before);
    }
}
