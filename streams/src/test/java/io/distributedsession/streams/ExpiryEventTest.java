package io.distributedsession.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Profile;
import io.distributedsession.SessionExpired;
import io.distributedsession.TableOptions;
import io.distributedsession.cdi.DistributedSessionExtension;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An application, the extension, and DynamoDB Local, whose time to live removes what has expired within seconds. */
class ExpiryEventTest {

    private static final TableOptions TABLES = Database.newTables().create(true).build();
    private static final BlockingQueue<SessionExpired> EXPIRED = new LinkedBlockingQueue<>();

    @ApplicationScoped
    static class Observer {

        void expired(@Observes SessionExpired event) {
            EXPIRED.add(event);
        }
    }

    @ApplicationScoped
    static class Configuration {

        @Produces
        DistributedSessionOptions options() {
            return DistributedSessionOptions.builder()
                    .application(Database.APPLICATION)
                    .profile(Profile.DEV)
                    .storeTimeout(Duration.ofSeconds(30))
                    .tables(TABLES)
                    .build();
        }

        @Produces
        @ApplicationScoped
        DynamoDbClient client() {
            return Database.client();
        }
    }

    @Test
    @Timeout(180)
    void observer_hearsOfTheSessionThatExpired_andOfNoOther() throws InterruptedException {
        try (SeContainer application = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(DistributedSessionExtension.class)
                .addBeanClasses(Observer.class, Configuration.class)
                .initialize()) {
            DynamoDbAccess access = Database.access(TABLES);
            awaitStream();
            Instant now = Instant.now();
            RecordKey ended = Database.session(access, now.plusSeconds(3_600));
            Database.session(access, now.plusSeconds(3_600));
            RecordKey expired = Database.session(access, now.minusSeconds(60));
            new DynamoDbRecordStore(access).delete(ended);

            assertThat(EXPIRED.poll(90, TimeUnit.SECONDS)).isEqualTo(new SessionExpired(expired.reference()));
            assertThat(EXPIRED).isEmpty();
        }
    }

    /** The application enables it; what happens before is not in it. */
    private static void awaitStream() throws InterruptedException {
        while (Database.client()
                        .describeTable(
                                request -> request.tableName(TABLES.sessions().orElseThrow()))
                        .table()
                        .latestStreamArn()
                == null) {
            Thread.onSpinWait();
        }
    }
}
