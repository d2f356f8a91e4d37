package io.distributedsession.test.options;

import java.time.Duration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

import io.distributedsession.DistributedSession;
import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Profile;
import io.distributedsession.DistributedSessionOptions.Store;
import io.distributedsession.test.DistributedSessionTest;
import io.distributedsession.test.VirtualClock;
import io.distributedsession.test.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DistributedSessionTest
class OwnOptionsTest {

    @Produces
    static DistributedSessionOptions options() {
        return DistributedSessionOptions.builder()
                .profile(Profile.DEV)
                .store(Store.MEMORY)
                .idleTimeout(Duration.ofMinutes(2))
                .build();
    }

    @Inject
    Memo memo;

    @Inject
    DistributedSession session;

    @Inject
    Visitor visitor;

    @Inject
    VirtualClock clock;

    @Test
    void optionsOfTheTest_takeThePlaceOfTheDefaults() {
        visitor.request(() -> memo.write("hello"));
        assertThat(visitor.request(session::idleTimeout)).isEqualTo(Duration.ofMinutes(2));

        clock.advance(Duration.ofMinutes(3));

        assertThat(visitor.request(memo::text)).isEmpty();
    }
}
