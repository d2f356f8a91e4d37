package io.distributedsession.scope.unavailable;

import java.util.concurrent.CountDownLatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Profile;
import io.distributedsession.ResilienceOptions;
import io.distributedsession.SessionStore;
import io.distributedsession.SessionStoreException;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.dynamodb.ScriptedClient;
import io.distributedsession.keys.RingCondition;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A node that starts while DynamoDB is down, and one that stops while requests are under way. */
@Timeout(120)
class StartTest {

    private static final ScriptedClient CLIENT = new ScriptedClient(DynamoDbLocalSupport.client());

    /** A table whose attributes no option names: what they are is known only once it was seen. */
    private static final TableOptions TABLES = table();

    private static TableOptions table() {
        TableOptions names = DynamoDbLocalSupport.newNames().build();
        String table = names.sessions().orElseThrow();
        DynamoDbClient client = DynamoDbLocalSupport.client();
        client.createTable(create -> create.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .attributeDefinitions(string("pk"), string("sk")));
        client.updateTimeToLive(update -> update.tableName(table)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expires")));
        return names.toBuilder().create(true).build();
    }

    /** The same with all its names given, and nothing to be created: the start need not look at it. */
    private static final TableOptions NAMED = named(DynamoDbLocalSupport.newTables());

    private static TableOptions named(TableOptions tables) {
        return tables.toBuilder()
                .create(false)
                .partitionKeyAttribute("SessionId")
                .sortKeyAttribute("Part")
                .ttlAttribute("TTL")
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition string(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    @ApplicationScoped
    static class Database {

        private static boolean late = true;
        private static TableOptions tables = TABLES;

        @Produces
        @Singleton
        DynamoDbClient client() {
            return CLIENT.client();
        }

        @Produces
        @Singleton
        DistributedSessionOptions options() {
            return DynamoDbLocalSupport.options(tables.toBuilder()).toBuilder()
                    .profile(Profile.DEV)
                    .resilience(ResilienceOptions.builder()
                            .startWithoutStore(late)
                            .breakerFailures(1_000)
                            .build())
                    .build();
        }
    }

    @AfterEach
    void up() {
        CLIENT.down(false);
        Database.late = true;
        Database.tables = TABLES;
    }

    private static Application start() {
        return Application.configured(Database.class, Seen.class, Cart.class);
    }

    @Test
    void withoutTheOption_theDeploymentFails() {
        CLIENT.down(true);
        Database.late = false;

        // OpenWebBeans throws only that there was something
        assertThatThrownBy(() -> start().close()).isInstanceOf(RuntimeException.class);

        CLIENT.down(false);
        start().close();
    }

    @Test
    void withTheOption_requestsFailUntilTheStoreAnswers() {
        CLIENT.down(true);
        try (Application application = start()) {
            Cart cart = application.get(Cart.class);
            Browser browser = application.browser();

            assertThat(application.get(RingCondition.class).isReady()).isFalse();
            assertThatThrownBy(() -> browser.request(() -> cart.add("tea"))).isInstanceOf(SessionStoreException.class);
            browser.request(() -> "needs no session");

            CLIENT.down(false);
            while (!application.get(RingCondition.class).isReady()) {
                Thread.onSpinWait();
            }
            browser.request(() -> cart.add("milk"));
            assertThat(browser.request(cart::items)).containsExactly("milk");
        }
    }

    @Test
    void withNamedTables_nothingIsLetThroughUntilTheStoreAnswers() {
        Database.tables = NAMED;
        CLIENT.down(true);
        try (Application application = start()) {
            Cart cart = application.get(Cart.class);
            Browser browser = application.browser();
            int started = CLIENT.requests().size();
            while (CLIENT.requests().size() < started + 2) {
                Thread.onSpinWait();
            }

            assertThat(CLIENT.actions().subList(started, started + 2)).containsOnly("GetItem");
            assertThatThrownBy(() -> application.get(SessionStore.class).get("key"))
                    .isInstanceOf(SessionStoreException.class)
                    .hasMessageStartingWith("DSS-0116");

            CLIENT.down(false);
            while (!application.get(RingCondition.class).isReady()) {
                Thread.onSpinWait();
            }
            browser.request(() -> cart.add("milk"));
        }
    }

    @Test
    void withNamedTables_ofWhichOneIsMissing_theDeploymentFails() {
        TableOptions none = DynamoDbLocalSupport.newNames().build();
        assertDeploymentFails(named(none));
        assertDeploymentFails(NAMED.toBuilder().keys(none.keys().orElseThrow()).build());
    }

    @Test
    void withNamedTables_thatAreUnfit_theDeploymentFails() {
        assertDeploymentFails(NAMED.toBuilder().partitionKeyAttribute("pk").build());
    }

    @Test
    void withoutTheRight_theDeploymentFails() {
        CLIENT.fail(DynamoDbException.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("AccessDeniedException")
                        .build())
                .build());

        assertDeploymentFails(NAMED);
    }

    /** Though it may start without the store. */
    private static void assertDeploymentFails(TableOptions tables) {
        Database.tables = tables;
        assertThatThrownBy(() -> start().close()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void stop_waitsForTheRequestUnderWay_whichCommits() throws InterruptedException {
        Application application = start();
        Cart cart = application.get(Cart.class);
        Browser browser = application.browser();
        browser.request(() -> cart.add("tea"));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread request = new Thread(() -> browser.request(() -> {
            cart.add("milk");
            inside.countDown();
            await(goOn);
        }));
        request.start();
        inside.await();

        Thread stop = new Thread(application::close);
        stop.start();
        while (stop.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        request.join();
        stop.join();

        try (Application next = start()) {
            Cart found = next.get(Cart.class);
            assertThat(browser.at(next).request(found::items)).containsExactly("tea", "milk");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
