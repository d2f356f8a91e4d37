package io.distributedsession.weld;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;

import io.distributedsession.CookieOptions;
import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.KeyProtector;
import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** An application's own beans take the place of the library's parts. */
class OwnPartsTest {

    @ApplicationScoped
    static class OwnRepository implements SigningKeyRepository {

        private final SigningKeyRepository keys = new MemorySigningKeyRepository();

        @Override
        public List<SigningKey> findAll() {
            return keys.findAll();
        }

        @Override
        public SigningKey storeIfAbsent(String slot, SigningKey key) {
            return keys.storeIfAbsent(slot, key);
        }

        @Override
        public void revoke(String keyId, String reason) {
            keys.revoke(keyId, reason);
        }

        @Override
        public int revokeAllCreatedBefore(Instant instant) {
            return keys.revokeAllCreatedBefore(instant);
        }

        @Override
        public void remove(String keyId) {
            keys.remove(keyId);
        }
    }

    @ApplicationScoped
    static class Inverting implements KeyProtector {

        @Override
        public byte[] wrap(String keyId, byte[] key) {
            byte[] wrapped = key.clone();
            for (int i = 0; i < wrapped.length; i++) {
                wrapped[i] = (byte) ~wrapped[i];
            }
            return Arrays.copyOf(wrapped, wrapped.length + 1);
        }

        @Override
        public byte[] unwrap(String keyId, byte[] wrapped) {
            return Arrays.copyOf(wrap(keyId, wrapped), wrapped.length - 1);
        }
    }

    @ApplicationScoped
    @Alternative
    @jakarta.annotation.Priority(1)
    static class BadOptions {

        @Produces
        DistributedSessionOptions options() {
            return DistributedSessionOptions.builder()
                    .store(DistributedSessionOptions.Store.MEMORY)
                    .idleTimeout(Duration.ofDays(40))
                    .cookie(CookieOptions.builder().domain("example.org").build())
                    .build();
        }
    }

    @Test
    void ownKeyRepository_replacesTheDefault() {
        try (Application application = Application.of(Basket.class, OwnRepository.class)) {
            assertThat(application.get(SigningKeyRepository.class).findAll()).hasSize(1);
            assertThat(application
                            .container()
                            .select(SigningKeyRepository.class)
                            .isResolvable())
                    .isTrue();
        }
    }

    @Test
    void ownKeyProtector_wrapsTheStoredKey() {
        try (Application application = Application.of(Basket.class, Inverting.class)) {
            assertThat(application.get(SigningKeyRepository.class).findAll())
                    .singleElement()
                    .satisfies(key -> assertThat(key.material()).hasSize(33));
            Basket basket = application.get(Basket.class);
            Browser browser = application.browser();
            browser.request(() -> basket.add("tea"));
            assertThat(browser.request(basket::items)).containsExactly("tea");
        }
    }

    @Test
    void badOptions_areReportedTogether() {
        Throwable failure = catchThrowable(
                () -> Application.of(Basket.class, BadOptions.class).close());

        assertThat(failure)
                .hasStackTraceContaining("distributed-session.application is missing")
                .hasStackTraceContaining("distributed-session.idle-timeout = 'PT960H'")
                .hasStackTraceContaining("distributed-session.cookie-domain = 'example.org'")
                .hasStackTraceContaining("distributed-session.key-protection is missing");
    }
}
