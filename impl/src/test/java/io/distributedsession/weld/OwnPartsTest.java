package io.distributedsession.weld;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;

import io.distributedsession.CookieOptions;
import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.KeyProtection;
import io.distributedsession.KeyOptions;
import io.distributedsession.KeyProtector;
import io.distributedsession.SessionRejected;
import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.keys.RingCondition;
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
        private final Semaphore reads = new Semaphore(0);

        /** After the second read from now on, what the first one found is in use. */
        void awaitARefresh() throws InterruptedException {
            reads.drainPermits();
            assertThat(reads.tryAcquire(2, 30, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public List<SigningKey> findAll() {
            reads.release();
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
    static class Rejections {

        private final List<SessionRejected.Reason> reasons = new CopyOnWriteArrayList<>();

        void rejected(@Observes SessionRejected event) {
            reasons.add(event.reason());
        }

        List<SessionRejected.Reason> reasons() {
            return reasons;
        }
    }

    private static DistributedSessionOptions.Builder inMemory() {
        return DistributedSessionOptions.builder()
                .application("test")
                .store(DistributedSessionOptions.Store.MEMORY)
                .keyProtection(KeyProtection.NONE);
    }

    @ApplicationScoped
    @Alternative
    @Priority(1)
    static class FrequentRefresh {

        @Produces
        DistributedSessionOptions options() {
            return inMemory()
                    .keys(KeyOptions.builder()
                            .refreshInterval(Duration.ofSeconds(1))
                            .build())
                    .build();
        }
    }

    @ApplicationScoped
    @Alternative
    @Priority(1)
    static class WrappedKeys {

        @Produces
        DistributedSessionOptions options() {
            return inMemory()
                    .keyProtection(KeyProtection.WRAPPING_KEY)
                    .keys(KeyOptions.builder()
                            .wrappingKey(Base64.getEncoder().encodeToString(new byte[32]))
                            .build())
                    .build();
        }
    }

    @ApplicationScoped
    @Alternative
    @Priority(1)
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
    void revokingThroughTheInjectedRepository_endsEverySession() throws InterruptedException {
        try (Application application =
                Application.of(Basket.class, OwnRepository.class, FrequentRefresh.class, Rejections.class)) {
            Basket basket = application.get(Basket.class);
            Browser browser = application.browser();
            browser.request(() -> basket.add("tea"));
            assertThat(browser.request(basket::items)).containsExactly("tea");

            SigningKeyRepository keys = application.get(SigningKeyRepository.class);
            assertThat(keys.revokeAllCreatedBefore(Instant.now().plusSeconds(1)))
                    .isEqualTo(1);
            application.get(OwnRepository.class).awaitARefresh();

            assertThat(browser.request(basket::items)).isEmpty();
            assertThat(application.get(Rejections.class).reasons()).containsExactly(SessionRejected.Reason.REVOKED);
            browser.request(() -> basket.add("milk"));
            assertThat(browser.request(basket::items))
                    .as("under the key that was made at once")
                    .containsExactly("milk");
        }
    }

    @Test
    void revokingThroughTheDefaultRepository_countsOnThisNodeAtOnce() {
        try (Application application = Application.of(Basket.class, Rejections.class)) {
            Basket basket = application.get(Basket.class);
            Browser browser = application.browser();
            browser.request(() -> basket.add("tea"));

            assertThat(application
                            .get(SigningKeyRepository.class)
                            .revokeAllCreatedBefore(Instant.now().plusSeconds(1)))
                    .isEqualTo(1);

            assertThat(browser.request(basket::items)).isEmpty();
            assertThat(application.get(Rejections.class).reasons()).containsExactly(SessionRejected.Reason.REVOKED);
        }
    }

    @Test
    void revokingOneKey_endsWhatItSigned() throws InterruptedException {
        try (Application application =
                Application.of(Basket.class, OwnRepository.class, FrequentRefresh.class, Rejections.class)) {
            Basket basket = application.get(Basket.class);
            Browser browser = application.browser();
            browser.request(() -> basket.add("tea"));

            SigningKeyRepository keys = application.get(SigningKeyRepository.class);
            keys.revoke(keys.findAll().get(0).id(), "leaked");
            application.get(OwnRepository.class).awaitARefresh();

            assertThat(browser.request(basket::items)).isEmpty();
            assertThat(application.get(Rejections.class).reasons()).containsExactly(SessionRejected.Reason.REVOKED);
        }
    }

    @Test
    void wrappingKeyOfTheOptions_wrapsTheStoredKey() {
        try (Application application = Application.of(Basket.class, OwnRepository.class, WrappedKeys.class)) {
            assertThat(application.get(SigningKeyRepository.class).findAll())
                    .singleElement()
                    .satisfies(key -> assertThat(key.material()).hasSize(65));
            Basket basket = application.get(Basket.class);
            Browser browser = application.browser();
            browser.request(() -> basket.add("tea"));
            assertThat(browser.request(basket::items)).containsExactly("tea");
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
    void conditionOfTheKeys_isThatOfTheMoment() {
        try (Application application = Application.of(Basket.class)) {
            RingCondition before = application.get(RingCondition.class);
            assertThat(before.isReady()).isTrue();

            application
                    .get(SigningKeyRepository.class)
                    .revoke(before.activeKeyId().orElseThrow(), "leaked");

            assertThat(application.get(RingCondition.class).activeKeyId())
                    .isPresent()
                    .isNotEqualTo(before.activeKeyId());
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
