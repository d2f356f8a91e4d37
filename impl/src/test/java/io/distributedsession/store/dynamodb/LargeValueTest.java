package io.distributedsession.store.dynamodb;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionStore;
import io.distributedsession.SessionStoreException;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.dynamodb.ScriptedClient;
import io.distributedsession.store.Chunks;
import io.distributedsession.store.Heads;
import io.distributedsession.store.Race;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredSessionStore;
import io.distributedsession.store.TestClock;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

import static io.distributedsession.SessionExpiry.after;
import static io.distributedsession.SessionExpiry.sliding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Values in parts: what they cost, and what happens when others come between the steps. */
class LargeValueTest {

    private static final TableOptions TABLES = DynamoDbLocalSupport.newTables();
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final TestClock clock = new TestClock(Instant.ofEpochSecond(Heads.NOW));
    private final String key = UUID.randomUUID().toString();
    private final ScriptedClient client = new ScriptedClient(DynamoDbLocalSupport.client());
    private final SessionStore store = store(client);
    private final SessionStore others = store(new ScriptedClient(DynamoDbLocalSupport.client()));
    private final byte[] old = Heads.random(5_000);
    private final byte[] mine = Heads.random(5_000);
    private final byte[] theirs = Heads.random(5_000);
    private final byte[] twoParts = Heads.random(Chunks.SIZE + 1);

    @Test
    void smallValue_isOneCallEach() {
        store.set(key, new byte[4_096]);
        store.get(key);
        store.remove(key);

        assertThat(client.actions()).containsExactly("PutItem", "GetItem", "DeleteItem");
    }

    @Test
    void largeSet_isOneCallForEachPartAndOne() {
        store.set(key, twoParts);

        assertThat(client.actions()).containsExactly("PutItem", "PutItem", "PutItem");
        assertThat(items()).hasSize(3);
    }

    @Test
    void largeGet_readsTheHeadAsConfiguredAndPartsEventually() {
        others.set(key, twoParts);

        assertThat(store.get(key)).contains(twoParts);

        assertThat(client.requests())
                .extracting(request -> ((GetItemRequest) request).consistentRead())
                .containsExactly(true, false, false);
    }

    @Test
    void replacedParts_areDeletedAfterwards() {
        others.set(key, twoParts);

        store.set(key, mine);
        assertThat(client.actions()).containsExactly("PutItem", "PutItem", "DeleteItem", "DeleteItem");
        assertThat(items()).hasSize(2);
        store.set(key, new byte[1]);

        assertThat(client.actions().subList(4, 6)).containsExactly("PutItem", "DeleteItem");
        assertThat(items()).hasSize(1);
    }

    @Test
    void remove_deletesTheHeadFirst() {
        others.set(key, twoParts);
        client.then(call -> {
            Object answer = call.send();
            assertThat(others.get(key)).isEmpty();
            assertThat(items()).hasSize(2);
            return answer;
        });

        store.remove(key);

        assertThat(client.actions()).containsExactly("DeleteItem", "DeleteItem", "DeleteItem");
        assertThat(items()).isEmpty();
    }

    @Test
    void parts_outliveTheValueByThirtyDays() {
        store.set(key, twoParts, after(Duration.ofDays(1)));

        assertThat(ttls()).containsExactly(Heads.NOW + DAY, Heads.NOW + 31 * DAY, Heads.NOW + 31 * DAY);
    }

    @Test
    void refresh_readsNoPartAndExtendsPartsOnlyWithLessThanTwoDaysLeft() {
        store.set(key, twoParts, sliding(Duration.ofDays(30)));
        long partsTtl = Heads.NOW + 63 * DAY;

        clock.advance(Duration.ofDays(28));
        store.refresh(key);
        assertThat(client.actions().subList(3, 5)).containsExactly("GetItem", "UpdateItem");
        assertThat(ttls()).containsExactly(Heads.NOW + 61 * DAY, partsTtl, partsTtl);
        store.refresh(key);
        assertThat(client.actions()).hasSize(6).endsWith("GetItem");

        clock.advance(Duration.ofDays(4));
        store.refresh(key);

        assertThat(client.actions().subList(6, 10))
                .containsExactly("GetItem", "UpdateItem", "UpdateItem", "UpdateItem");
        long ttl = Heads.NOW + 65 * DAY;
        assertThat(ttls()).containsExactly(ttl, ttl + 30 * DAY, ttl + 30 * DAY);
        assertThat(store.get(key)).contains(twoParts);
    }

    @Test
    void readerBetweenSwapAndDeletion_getsTheNewValue() {
        others.set(key, old);
        client.then(call -> call.send())
                .then(call -> call.send())
                .meanwhile(() -> assertThat(others.get(key)).contains(mine));

        store.set(key, mine);

        assertThat(items()).hasSize(2);
    }

    @Test
    void readerBeforeTheSwap_getsTheOldValue() {
        others.set(key, old);
        client.then(call -> call.send())
                .meanwhile(() -> assertThat(others.get(key)).contains(old));

        store.set(key, mine);

        assertThat(others.get(key)).contains(mine);
    }

    @Test
    void valueReplacedWhileItIsRead_isReadAnew() {
        others.set(key, old);
        client.then(call -> call.send()).meanwhile(() -> others.set(key, theirs));

        assertThat(store.get(key)).contains(theirs);

        // the old head, its part, the part strongly, the new head strongly, its part
        assertThat(client.requests())
                .extracting(request -> ((GetItemRequest) request).consistentRead())
                .containsExactly(true, false, true, true, false);
    }

    @Test
    void valueReplacedBetweenTwoParts_isNeverMixed() {
        byte[] next = Heads.random(twoParts.length);
        others.set(key, twoParts);
        client.then(call -> call.send()).then(call -> call.send()).meanwhile(() -> others.set(key, next));

        assertThat(store.get(key)).contains(next);
    }

    @Test
    void valueReplacedByASmallOneWhileItIsRead_isThatOne() {
        others.set(key, old);
        client.then(call -> call.send()).meanwhile(() -> others.set(key, new byte[] {1}));

        assertThat(store.get(key)).contains(new byte[] {1});
    }

    @Test
    void valueRemovedWhileItIsRead_isAbsent() {
        others.set(key, old);
        client.then(call -> call.send()).meanwhile(() -> others.remove(key));

        assertThat(store.get(key)).isEmpty();
    }

    @Test
    void valueReplacedAgainAndAgainWhileItIsRead_endsInAFailure() {
        others.set(key, old);
        client.then(call -> call.send());
        for (int i = 0; i < 20; i++) {
            client.meanwhile(() -> others.set(key, Heads.random(5_000)))
                    .then(call -> call.send())
                    .then(call -> call.send());
        }

        assertThatThrownBy(() -> store.get(key))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0506");
    }

    @Test
    void missingPart_isAFailureNotAnAbsentValue() {
        others.set(key, twoParts);
        DynamoDbLocalSupport.client()
                .deleteItem(delete -> delete.tableName(TABLES.sessions().orElseThrow())
                        .key(Map.of(
                                "SessionId",
                                items().get(2).get("SessionId"),
                                "Part",
                                items().get(2).get("Part"))));

        assertThatThrownBy(() -> store.get(key))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0505");
    }

    @Test
    void writerThatDiesAfterItsParts_leavesTheValueAsItWas() {
        others.set(key, old);
        client.then(call -> call.send()).then(call -> {
            throw new StackOverflowError("dies here");
        });

        assertThatThrownBy(() -> store.set(key, mine)).isInstanceOf(StackOverflowError.class);

        assertThat(others.get(key)).contains(old);
        others.set(key, theirs);
        assertThat(others.get(key)).contains(theirs);
    }

    @Test
    void writerThatFailsWithinItsParts_leavesTheValueAsItWas() {
        others.set(key, old);
        client.then(call -> call.send());
        for (int i = 0; i < 10; i++) {
            client.serverError();
        }

        assertThatThrownBy(() -> store.set(key, twoParts)).isInstanceOf(SessionStoreException.class);

        assertThat(others.get(key)).contains(old);
    }

    @Test
    void concurrentSets_leaveOneValueWholeAndNoPartOfTheRest() {
        List<byte[]> set = Race.of(4, number -> {
            byte[] value = Heads.random(Chunks.SIZE + 1 + number);
            for (int i = 0; i < 5; i++) {
                others.set(key, value);
                assertThat(others.get(key)).isPresent();
            }
            return value;
        });

        byte[] got = others.get(key).orElseThrow();
        assertThat(set).anySatisfy(value -> assertThat(got).isEqualTo(value));
        assertThat(items()).hasSize(3);
    }

    @Test
    void concurrentSetsAndRemovals_leaveOneValueWholeOrNothing() {
        Race.of(4, number -> {
            for (int i = 0; i < 10; i++) {
                if (number == 0) {
                    others.remove(key);
                } else {
                    others.set(key, Heads.random(5_000));
                }
                others.get(key);
            }
            return number;
        });

        assertThat(items()).hasSize(others.get(key).isPresent() ? 2 : 0);
    }

    @Test
    void removalDuringASet_doesNotHinderIt() {
        others.set(key, old);
        client.then(call -> call.send()).meanwhile(() -> others.remove(key));

        store.set(key, mine);

        assertThat(others.get(key)).contains(mine);
        assertThat(items()).hasSize(2);
    }

    @Test
    void setDuringARemoval_keepsItsParts() {
        others.set(key, old);
        client.then(call -> call.send()).meanwhile(() -> others.set(key, theirs));

        store.remove(key);

        assertThat(others.get(key)).contains(theirs);
        assertThat(items()).hasSize(2);
    }

    @Test
    void setDuringARefresh_isNotExtendedByIt() {
        others.set(key, old, sliding(Duration.ofDays(30)));
        clock.advance(Duration.ofDays(29));
        client.then(call -> call.send()).meanwhile(() -> others.set(key, theirs, after(Duration.ofSeconds(10))));

        store.refresh(key);

        assertThat(ttls())
                .containsExactly(
                        clock.instant().getEpochSecond() + 10, clock.instant().getEpochSecond() + 10 + 30 * DAY);
    }

    @Test
    void pointerWhoseAnswerIsLost_isFoundToBeWritten() {
        client.then(call -> call.send()).loseAnswer();

        store.set(key, mine);

        assertThat(others.get(key)).contains(mine);
        assertThat(client.actions()).containsExactly("PutItem", "PutItem", "GetItem");
    }

    @Test
    void pointerReplacedAfterItsLostAnswer_comesBackWithPartsOfItsOwn() {
        client.then(call -> call.send()).then(call -> {
            call.send();
            others.set(key, theirs); // deletes my parts
            throw ScriptedClient.reset();
        });

        store.set(key, mine);

        assertThat(others.get(key)).contains(mine);
        assertThat(items()).hasSize(2);
    }

    @Test
    void pointerThatIsLostAgainAndAgain_isUnknown() {
        others.set(key, old);
        for (int i = 0; i < 2; i++) {
            client.then(call -> call.send()).loseRequest().then(call -> call.send());
        }

        assertThatThrownBy(() -> store.set(key, mine))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0507");
        assertThat(others.get(key)).contains(old);
    }

    @Test
    void deletionThatFails_isNoFailureOfTheSet() {
        others.set(key, old);
        client.then(call -> call.send()).then(call -> call.send());
        for (int i = 0; i < 10; i++) {
            client.throttle();
        }

        store.set(key, mine);

        assertThat(others.get(key)).contains(mine);
        assertThat(items()).hasSize(3);
    }

    private SessionStore store(ScriptedClient scripted) {
        return new StoredSessionStore(
                new DynamoDbValueStore(DynamoDbLocalSupport.access(scripted.client(), TABLES)),
                "test",
                DistributedSessionOptions.builder()
                        .storeTimeout(Duration.ofSeconds(30))
                        .build(),
                clock,
                new SecureRandom(),
                Runnable::run);
    }

    private List<Long> ttls() {
        return items().stream().map(item -> Long.parseLong(item.get("TTL").n())).toList();
    }

    /** The value's item, then its parts. */
    private List<Map<String, AttributeValue>> items() {
        return DynamoDbLocalSupport.client()
                .query(query -> query.tableName(TABLES.sessions().orElseThrow())
                        .keyConditionExpression("SessionId = :key")
                        .expressionAttributeValues(Map.of(
                                ":key",
                                AttributeValue.fromS(
                                        RecordKey.value("test", key).partition())))
                        .consistentRead(true))
                .items();
    }
}
