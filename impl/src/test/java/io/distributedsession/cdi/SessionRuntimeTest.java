package io.distributedsession.cdi;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.KeyProtection;
import io.distributedsession.DistributedSessionOptions.Store;
import io.distributedsession.metrics.Meters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A start that fails leaves nothing behind. */
class SessionRuntimeTest {

    private static final DistributedSessionOptions OPTIONS = DistributedSessionOptions.builder()
            .application("test")
            .store(Store.MEMORY)
            .keyProtection(KeyProtection.NONE)
            .build();

    @Test
    void failureAfterTheKeysAreLoaded_endsTheirRefresher() throws InterruptedException {
        DistributedSessionOptions unusable =
                OPTIONS.toBuilder().idleTimeout(Duration.ZERO).build();
        Set<Thread> before = refreshers();

        assertThatThrownBy(() -> start(unusable)).isInstanceOf(IllegalArgumentException.class);

        Set<Thread> left = new HashSet<>(refreshers());
        left.removeAll(before);
        for (Thread thread : left) {
            thread.join(Duration.ofSeconds(10).toMillis());
        }
        assertThat(left).noneMatch(Thread::isAlive);
    }

    @Test
    void runningOne_hasARefresherUntilItIsClosed() throws InterruptedException {
        Set<Thread> before = refreshers();

        try (SessionRuntime runtime = start(OPTIONS)) {
            Set<Thread> own = new HashSet<>(refreshers());
            own.removeAll(before);
            assertThat(own).hasSize(1);
            before = own;
        }

        Thread refresher = before.iterator().next();
        refresher.join(Duration.ofSeconds(10).toMillis());
        assertThat(refresher.isAlive()).isFalse();
    }

    private static SessionRuntime start(DistributedSessionOptions options) {
        UserBeans none = new UserBeans(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Meters(List.of()),
                List.of());
        return SessionRuntime.start(
                options, none, new ScopedBeans(List.of()), null, InstantSource.system(), new SecureRandom());
    }

    private static Set<Thread> refreshers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(ServerTimer.THREAD))
                .collect(Collectors.toSet());
    }
}
