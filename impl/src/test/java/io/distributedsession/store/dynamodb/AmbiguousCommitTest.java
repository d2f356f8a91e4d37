package io.distributedsession.store.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.distributedsession.SessionStoreException;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.dynamodb.ScriptedClient;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.BeanChange;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.Heads;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.StoredHead.Tombstone;
import io.distributedsession.store.Touch;
import io.distributedsession.store.WriteOutcome.Applied;
import io.distributedsession.store.WriteOutcome.Refused;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

import static io.distributedsession.store.Heads.CART;
import static io.distributedsession.store.Heads.NOW;
import static io.distributedsession.store.Heads.TTL;
import static io.distributedsession.store.Heads.USER;
import static io.distributedsession.store.Heads.add;
import static io.distributedsession.store.Heads.after;
import static io.distributedsession.store.Heads.change;
import static io.distributedsession.store.Heads.entry;
import static io.distributedsession.store.Heads.remove;
import static io.distributedsession.store.Heads.session;
import static io.distributedsession.store.Heads.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Writes whose answer or request gets lost are applied once, or said to be unknown. */
class AmbiguousCommitTest {

    private static final TableOptions TABLES = DynamoDbLocalSupport.newTables();
    private static final TableNames NAMES =
            DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), TABLES).names();

    private final ScriptedClient client = new ScriptedClient(DynamoDbLocalSupport.client());
    private final RecordStore store = new DynamoDbRecordStore(DynamoDbLocalSupport.access(client.client(), TABLES));
    private final RecordStore others =
            new DynamoDbRecordStore(DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), TABLES));
    private final Live head = session();
    private final BeanEntry mine = entry("mine");

    AmbiguousCommitTest() {
        others.create(head);
    }

    @Test
    void lostAnswer_isFoundToBeApplied() {
        client.loseAnswer();

        assertThat(store.update(update(head, CART, change(head, CART, mine)))).isEqualTo(new Applied(2));

        assertStored(after(head, CART, mine));
        assertThat(client.requests()).hasSize(2);
    }

    @Test
    void repetition_isTheSameRequest() {
        client.loseRequest();

        store.update(update(head, CART, change(head, CART, mine)));

        var requests = client.requests().stream()
                .map(request -> (UpdateItemRequest) request)
                .map(request -> request.toBuilder()
                        .overrideConfiguration((AwsRequestOverrideConfiguration) null)
                        .build())
                .toList();
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0)).isEqualTo(requests.get(1));
    }

    @Test
    void lostRequest_isRepeatedAndAppliedOnce() {
        client.loseRequest();

        assertThat(store.update(update(head, CART, change(head, CART, mine)))).isEqualTo(new Applied(2));

        assertStored(after(head, CART, mine));
    }

    @Test
    void serverErrorsAndThrottling_endInOneApplication() {
        client.serverError().throttle().loseAnswer();

        assertThat(store.update(update(head, CART, change(head, CART, mine)))).isEqualTo(new Applied(2));

        assertStored(after(head, CART, mine));
    }

    @Test
    void otherBeanChangedAfterOurLostAnswer_doesNotHideOurs() {
        client.then(call -> {
            call.send();
            others.update(update(head, USER, change(head, USER, entry("theirs"))));
            throw ScriptedClient.reset();
        });

        assertThat(store.update(update(head, CART, change(head, CART, mine)))).isEqualTo(new Applied(3));
    }

    @Test
    void oneOfOurBeansOverwrittenAfterOurLostAnswer_isFoundByTheOther() {
        BeanEntry user = entry("my user");
        client.then(call -> {
            call.send();
            others.update(
                    update(after(head, CART, mine), CART, change(after(head, CART, mine), CART, entry("theirs"))));
            throw ScriptedClient.reset();
        });

        assertThat(store.update(update(head, Map.of(CART, change(head, CART, mine), USER, change(head, USER, user)))))
                .isEqualTo(new Applied(3));
    }

    @Test
    void sameBeanChangedAfterOurLostAnswer_isUnknown() {
        Live ours = after(head, CART, mine);
        BeanEntry theirs = entry("theirs");
        client.then(call -> {
            call.send();
            others.update(update(ours, CART, change(ours, CART, theirs)));
            throw ScriptedClient.reset();
        });

        assertUnknown(update(head, CART, change(head, CART, mine)));

        assertStored(after(ours, CART, theirs));
    }

    @Test
    void sameBeanChangedAfterOurLostRequest_isUnknown() {
        BeanEntry theirs = entry("theirs");
        client.then(call -> {
            others.update(update(head, CART, change(head, CART, theirs)));
            throw ScriptedClient.reset();
        });

        assertUnknown(update(head, CART, change(head, CART, mine)));

        assertStored(after(head, CART, theirs));
    }

    @Test
    void sameBeanChangedAfterSurelyRefusedAttempts_isAConflict() {
        BeanEntry theirs = entry("theirs");
        client.throttle().then(call -> {
            others.update(update(head, CART, change(head, CART, theirs)));
            return call.send();
        });

        assertThat(store.update(update(head, CART, change(head, CART, mine))))
                .isEqualTo(new Refused(Optional.of(after(head, CART, theirs))));
    }

    @Test
    void sessionDeletedAfterOurLostAnswer_isUnknownAndStaysDeleted() {
        client.then(call -> {
            call.send();
            others.delete(head.key());
            throw ScriptedClient.reset();
        });

        assertUnknown(update(head, CART, change(head, CART, mine)));

        assertThat(others.load(head.key(), true)).isEmpty();
    }

    @Test
    void sessionRotatedAfterOurLostAnswer_isUnknown() {
        client.then(call -> {
            call.send();
            others.rotate(Heads.rotation(after(head, CART, mine)));
            throw ScriptedClient.reset();
        });

        assertUnknown(update(head, CART, change(head, CART, mine)));

        assertStored(new Tombstone(head.key(), NOW + 60));
    }

    @Test
    void ourAdditionRemovedAfterOurLostAnswer_isNotAddedAgain() {
        client.then(call -> {
            call.send();
            others.update(update(head, "new", new BeanChange(Optional.of(mine.tag()), Optional.empty())));
            throw ScriptedClient.reset();
        });

        assertUnknown(update(head, "new", add(mine)));

        assertStored(Heads.with(head, TTL, 3, head.beans()));
    }

    @Test
    void additionWhoseAnswerIsLost_isFoundToBeApplied() {
        client.loseAnswer();

        assertThat(store.update(update(head, "new", add(mine)))).isEqualTo(new Applied(2));

        assertStored(after(head, "new", mine));
    }

    @Test
    void additionWhoseRequestIsLost_isRepeated() {
        client.loseRequest();

        assertThat(store.update(update(head, "new", add(mine)))).isEqualTo(new Applied(2));

        assertStored(after(head, "new", mine));
    }

    @Test
    void additionOnAnUnknownVersionWhoseAnswerIsLost_isUnknownAndNotRepeated() {
        client.loseAnswer();

        assertUnknown(new HeadUpdate(head.key(), NOW, OptionalLong.empty(), Map.of("new", add(mine))));

        assertThat(client.requests()).hasSize(1);
    }

    @Test
    void removalWhoseRequestIsLost_isRepeated() {
        client.loseRequest();

        assertThat(store.update(update(head, CART, remove(head, CART)))).isEqualTo(new Applied(2));
    }

    @Test
    void removalWhoseAnswerIsLost_isUnknown() {
        client.loseAnswer();

        assertUnknown(update(head, CART, remove(head, CART)));

        assertStored(Heads.with(head, TTL, 2, Map.of(USER, head.beans().get(USER))));
    }

    @Test
    void expiryFoundAfterALostRequest_isARefusal() {
        Live expired = session(NOW);
        others.create(expired);
        client.loseRequest();

        assertThat(store.update(update(expired, CART, change(expired, CART, mine))))
                .isEqualTo(new Refused(Optional.of(expired)));
    }

    @Test
    void answersLostTillTheEnd_areUnknown() {
        for (int i = 0; i < 10; i++) {
            client.loseRequest();
        }

        assertUnknown(update(head, CART, change(head, CART, mine)));

        assertStored(head);
    }

    @Test
    void throttledTillTheEnd_isAFailureThatAppliedNothing() {
        for (int i = 0; i < 10; i++) {
            client.throttle();
        }

        assertThatThrownBy(() -> store.update(update(head, CART, change(head, CART, mine))))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0105");
        assertStored(head);
    }

    @Test
    void createWhoseAnswerIsLost_isFoundToBeApplied() {
        Live fresh = session();
        client.loseAnswer();

        assertThat(store.create(fresh)).isEqualTo(new Applied(1));

        assertStored(fresh);
    }

    @Test
    void createWhoseRequestIsLost_isRepeated() {
        Live fresh = session();
        client.loseRequest();

        assertThat(store.create(fresh)).isEqualTo(new Applied(1));
    }

    @Test
    void createOverAForeignHeadAfterALostRequest_isUnknown() {
        Live clash = new Live(head.key(), head.createDate(), TTL, 1, Heads.random(64), Map.of());
        client.loseRequest();

        assertThatThrownBy(() -> store.create(clash)).hasMessageStartingWith("DSS-0107");

        assertStored(head);
    }

    @Test
    void rotationWhoseAnswerIsLost_isAppliedOnce() {
        Rotation rotation = Heads.rotation(head);
        client.loseAnswer();

        assertThat(store.rotate(rotation)).isEqualTo(new Applied(2));

        assertStored(rotation.successor());
        assertStored(new Tombstone(head.key(), NOW + 60));
    }

    @Test
    void rotationWhoseRequestIsLost_isRepeated() {
        Rotation rotation = Heads.rotation(head);
        client.loseRequest().throttle();

        assertThat(store.rotate(rotation)).isEqualTo(new Applied(2));

        assertStored(rotation.successor());
    }

    @Test
    void commitDeliveredTwice_isApplied() {
        client.deliverTwice();

        assertThat(store.update(update(head, CART, change(head, CART, mine)))).isEqualTo(new Applied(2));

        assertStored(after(head, CART, mine));
        assertThat(client.requests()).hasSize(1);
    }

    @Test
    void additionDeliveredTwice_isApplied() {
        client.deliverTwice();

        assertThat(store.update(update(head, "new", add(mine)))).isEqualTo(new Applied(2));

        assertStored(after(head, "new", mine));
    }

    @Test
    void commitDeliveredTwiceWithAnotherBeansBetween_isApplied() {
        client.then(call -> {
            call.send();
            others.update(update(head, USER, change(head, USER, entry("theirs"))));
            return call.send();
        });

        assertThat(store.update(update(head, CART, change(head, CART, mine)))).isEqualTo(new Applied(3));
    }

    @Test
    void createDeliveredTwice_isApplied() {
        Live fresh = session();
        client.deliverTwice();

        assertThat(store.create(fresh)).isEqualTo(new Applied(1));

        assertStored(fresh);
    }

    @Test
    void rotationDeliveredTwice_isApplied() {
        Rotation rotation = Heads.rotation(head);
        client.deliverTwice();

        assertThat(store.rotate(rotation)).isEqualTo(new Applied(2));

        assertStored(rotation.successor());
    }

    @Test
    void rotationDeliveredAgainAfterTheServiceForgotItsToken_isApplied() {
        Rotation rotation = Heads.rotation(head);
        client.then(call -> {
            call.send();
            throw TransactionCanceledException.builder()
                    .statusCode(400)
                    .cancellationReasons(
                            CancellationReason.builder()
                                    .code("ConditionalCheckFailed")
                                    .item(new HeadMapper(NAMES).item(rotation.successor()))
                                    .build(),
                            CancellationReason.builder()
                                    .code("ConditionalCheckFailed")
                                    .build())
                    .build();
        });

        assertThat(store.rotate(rotation)).isEqualTo(new Applied(2));
    }

    @Test
    void touchWhoseAnswerIsLost_readsWhatItMoved() {
        Live due = session(NOW + 10);
        others.create(due);
        client.loseAnswer();

        assertThat(store.touch(new Touch(due.key(), NOW, NOW + 11, TTL))).contains(Heads.withTtl(due, TTL));
    }

    @Test
    void deleteWhoseAnswerIsLost_isConfirmed() {
        client.loseAnswer();

        store.delete(head.key());

        assertThat(others.load(head.key(), true)).isEmpty();
    }

    @Test
    void loadThatKeepsFailing_isAFailureNotAnAbsentSession() {
        for (int i = 0; i < 10; i++) {
            client.serverError();
        }

        assertThatThrownBy(() -> store.load(head.key(), true))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0106")
                .hasMessageNotContaining(head.key().reference());
    }

    private void assertUnknown(HeadUpdate update) {
        assertThatThrownBy(() -> store.update(update))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0107");
    }

    private void assertStored(StoredHead expected) {
        assertThat(others.load(expected.key(), true)).contains(expected);
    }
}
