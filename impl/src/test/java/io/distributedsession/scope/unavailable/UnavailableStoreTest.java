package io.distributedsession.scope.unavailable;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.distributedsession.DistributedSession;
import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Profile;
import io.distributedsession.ResilienceOptions;
import io.distributedsession.SessionChangesLost;
import io.distributedsession.SessionStoreException;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.dynamodb.ScriptedClient;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A session of beans of both kinds while DynamoDB is down. */
class UnavailableStoreTest {

    private static final ScriptedClient CLIENT = new ScriptedClient(DynamoDbLocalSupport.client());
    private static final String SEEN = Seen.class.getName();

    @ApplicationScoped
    static class Database {

        @Produces
        @Singleton
        DynamoDbClient client() {
            return CLIENT.client();
        }

        @Produces
        @Singleton
        DistributedSessionOptions options() {
            return DynamoDbLocalSupport.options(DynamoDbLocalSupport.newNames()).toBuilder()
                    .profile(Profile.DEV)
                    .resilience(ResilienceOptions.builder()
                            .attempts(1)
                            .breakerFailures(1_000)
                            .build())
                    .build();
        }
    }

    @ApplicationScoped
    static class Losses {

        private final List<SessionChangesLost> events = new CopyOnWriteArrayList<>();

        void lost(@Observes SessionChangesLost event) {
            events.add(event);
        }

        List<SessionChangesLost> events() {
            return events;
        }
    }

    private final Application application =
            Application.configured(Database.class, Losses.class, Seen.class, Cart.class);
    private final Seen seen = application.get(Seen.class);
    private final Cart cart = application.get(Cart.class);
    private final DistributedSession session = application.get(DistributedSession.class);
    private final Losses losses = application.get(Losses.class);
    private final Browser browser = application.browser();

    UnavailableStoreTest() {
        browser.request(() -> {
            seen.add("page 1");
            cart.add("tea");
        });
    }

    @AfterEach
    void stop() {
        CLIENT.down(false);
        application.close();
    }

    @Test
    void requestThatNeedsTheOptionalBeanOnly_isServedWithFreshState() {
        CLIENT.down(true);

        browser.request(() -> {
            assertThat(session.isAvailable()).isFalse();
            assertThat(seen.pages()).isEmpty();
            seen.add("page 2");
            assertThat(seen.pages()).containsExactly("page 2");
        });

        assertThat(browser.gotCookie()).isFalse();
        assertThat(losses.events())
                .singleElement()
                .satisfies(lost -> assertThat(lost.beans()).containsExactly(SEEN));
        CLIENT.down(false);
        assertThat(browser.request(seen::pages)).containsExactly("page 1");
    }

    @Test
    void requestThatNeedsBoth_fails() {
        CLIENT.down(true);

        assertThatThrownBy(() -> browser.request(() -> {
                    seen.add("page 2");
                    cart.add("milk");
                }))
                .isInstanceOf(SessionStoreException.class);

        CLIENT.down(false);
        assertThat(browser.request(cart::items)).containsExactly("tea");
    }

    @Test
    void storeThatGoesDownBeforeTheCommit_losesTheOptionalChange_andSaysSo() {
        browser.request(() -> {
            assertThat(session.isAvailable()).isTrue();
            seen.add("page 2");
            CLIENT.down(true);
        });

        assertThat(losses.events()).hasSize(1);
        CLIENT.down(false);
        assertThat(browser.request(seen::pages)).containsExactly("page 1");
    }

    @Test
    void storeThatGoesDownBeforeTheCommit_failsTheRequestThatChangedTheRequiredBean() {
        assertThatThrownBy(() -> browser.request(() -> {
                    cart.add("milk");
                    CLIENT.down(true);
                }))
                .isInstanceOf(SessionStoreException.class);

        assertThat(losses.events()).isEmpty();
    }

    @Test
    void sessionThatIsUp_isAvailable_withAndWithoutACookie() {
        assertThat(browser.request(session::isAvailable)).isTrue();
        assertThat(application.browser().request(session::isAvailable)).isTrue();
    }
}
