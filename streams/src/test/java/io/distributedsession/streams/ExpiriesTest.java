package io.distributedsession.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.distributedsession.SessionExpired;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.store.RecordKey;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;

import static org.assertj.core.api.Assertions.assertThat;

class ExpiriesTest {

    private static final RecordKey HEAD = RecordKey.head(Database.APPLICATION, new byte[32]);
    private static final Map<String, AttributeValue> STATE = Map.of("Session", AttributeValue.fromM(Map.of()));

    private final DynamoDbAccess access = Database.access(TableOptions.builder().build());
    private final List<Object> events = new ArrayList<>();
    private final Expiries expiries = new Expiries(access, Database.APPLICATION, events::add);

    @Test
    void sessionThatTimeToLiveRemoved_isTold() {
        expiries.accept(FakeStreams.removal(HEAD.partition(), OperationType.REMOVE, FakeStreams.timeToLive(), STATE));

        assertThat(events).containsExactly(new SessionExpired(HEAD.reference()));
    }

    @Test
    void sessionThatSomebodyElseRemoved_isNotTold() {
        Identity other = Identity.builder()
                .type("Service")
                .principalId("other.amazonaws.com")
                .build();

        expiries.accept(FakeStreams.removal(HEAD.partition(), OperationType.REMOVE, null, STATE));
        expiries.accept(FakeStreams.removal(HEAD.partition(), OperationType.REMOVE, other, STATE));

        assertThat(events).isEmpty();
    }

    @Test
    void tombstoneOfARotatedId_isNotTold() {
        expiries.accept(
                FakeStreams.removal(HEAD.partition(), OperationType.REMOVE, FakeStreams.timeToLive(), Map.of()));

        assertThat(events).isEmpty();
    }

    @Test
    void anotherApplicationsSession_andAValueOfTheStore_areNotTold() {
        for (RecordKey key :
                List.of(RecordKey.head("other", new byte[32]), RecordKey.value(Database.APPLICATION, "key"))) {
            expiries.accept(
                    FakeStreams.removal(key.partition(), OperationType.REMOVE, FakeStreams.timeToLive(), STATE));
        }

        assertThat(events).isEmpty();
    }

    @Test
    void eventThatTheSdkDoesNotKnow_isNotTold_exceptOfDynamoDbLocal() {
        var unknown =
                FakeStreams.removal(HEAD.partition(), OperationType.UNKNOWN_TO_SDK_VERSION, null, STATE).toBuilder();

        expiries.accept(unknown.build());
        assertThat(events).isEmpty();

        expiries.accept(unknown.awsRegion("ddblocal").build());
        assertThat(events).hasSize(1);
    }
}
