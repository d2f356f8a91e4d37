package io.distributedsession.scope.inactive;

import java.io.Serializable;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ContextNotActiveException;

import io.distributedsession.DistributedSession;
import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.dynamodb.LogRecorder;
import io.distributedsession.scope.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InactiveTest {

    private final Application application = Application.of(Box.class);

    @AfterEach
    void stop() {
        application.close();
    }

    @DistributedSessionScoped
    static class Box implements Serializable {

        private static final long serialVersionUID = 1L;

        void open() {}
    }

    @Test
    void callOutsideARequest_isContextNotActive() {
        Box box = application.get(Box.class);

        assertThatThrownBy(box::open).isInstanceOf(ContextNotActiveException.class);
    }

    @Test
    void callsOutsideARequest_areExplainedInTheLogOnce() {
        Box box = application.get(Box.class);

        try (LogRecorder log = new LogRecorder(DistributedSessionScoped.class)) {
            assertThatThrownBy(box::open).isInstanceOf(ContextNotActiveException.class);
            assertThatThrownBy(box::open).isInstanceOf(ContextNotActiveException.class);

            assertThat(log.records())
                    .singleElement()
                    .satisfies(record ->
                            assertThat(record.getMessage()).contains("DSS-0710").contains("SessionRunner"));
        }
    }

    @Test
    void sessionOutsideARequest_isContextNotActiveWithTheRemedy() {
        DistributedSession session = application.get(DistributedSession.class);

        assertThatThrownBy(session::isPresent)
                .isInstanceOf(ContextNotActiveException.class)
                .hasMessageContaining("DSS-0710")
                .hasMessageContaining("HTTP request");
        assertThat(session.idleTimeout()).isPositive();
    }

    @Test
    void callAfterTheEndOfTheRequest_isContextNotActive() {
        Box box = application.get(Box.class);
        AtomicReference<Runnable> late = new AtomicReference<>();
        application.browser().request(() -> late.set(box::open));

        assertThatThrownBy(late.get()::run).isInstanceOf(ContextNotActiveException.class);
    }
}
