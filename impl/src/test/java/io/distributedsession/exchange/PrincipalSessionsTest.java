package io.distributedsession.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.RegisteredSession;
import io.distributedsession.SecurityOptions;
import io.distributedsession.SecurityOptions.OverLimit;
import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionException;
import io.distributedsession.SessionInvalidated;
import io.distributedsession.SessionRegistry;
import io.distributedsession.SessionStoreException;
import io.distributedsession.budget.Budget;
import io.distributedsession.budget.CurrentBudget;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.memory.MemoryRecordStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A user's sessions, found and ended. */
class PrincipalSessionsTest {

    private final MemoryRecordStore records = new MemoryRecordStore();
    private final MemorySigningKeyRepository keys = new MemorySigningKeyRepository();
    private final Node node = node(SecurityOptions.builder().principalIndex(true));
    private final Client phone = new Client();
    private final Client laptop = new Client();
    private final Client bob = new Client();

    private Node node(SecurityOptions.Builder security) {
        return new Node(
                DistributedSessionOptions.builder().security(security.build()).build(), records, keys);
    }

    private static SessionRegistry registry(Node node) {
        return node.exchanges.registry(CurrentExchange::getOrNull);
    }

    private static String logIn(Node node, Client client, String user) {
        node.request(client, request -> {
            request.put("cart", "of " + user);
            request.session().bindPrincipal(user);
        });
        node.clock.advance(Duration.ofSeconds(5));
        return reference(node, client);
    }

    private static String reference(Node node, Client client) {
        String[] reference = new String[1];
        node.request(
                client, request -> reference[0] = request.session().reference().orElse(null));
        return reference[0];
    }

    /** Within a request, as an application calls it. */
    private <T> T in(Client client, Supplier<T> call) {
        Request request = node.open(client);
        try (CurrentExchange.Binding bound = CurrentExchange.bind(request.exchange())) {
            T answer = call.get();
            request.respond();
            return answer;
        } finally {
            request.exchange().end();
        }
    }

    private List<String> found(String user) {
        return registry(node).find(user).stream()
                .map(RegisteredSession::reference)
                .toList();
    }

    private boolean isAlive(Client client) {
        return reference(node, client.copy()) != null;
    }

    @Test
    void sessionsOfAUser_areFound_theLastSeenFirst() {
        String first = logIn(node, phone, "ada");
        node.clock.advance(Duration.ofMinutes(5));
        String second = logIn(node, laptop, "ada");
        logIn(node, bob, "bob");

        assertThat(found("ada")).containsExactly(second, first);
        assertThat(found("nobody")).isEmpty();
    }

    @Test
    void ownSessions_tellWhichIsTheCurrentOne() {
        logIn(node, phone, "ada");
        node.clock.advance(Duration.ofMinutes(5));
        String own = logIn(node, laptop, "ada");

        List<RegisteredSession> sessions = in(laptop, registry(node)::findOwn);

        assertThat(sessions).extracting(RegisteredSession::isCurrent).containsExactly(true, false);
        assertThat(sessions.get(0).reference()).isEqualTo(own);
    }

    @Test
    void lastSeen_isRightToATenthOfTheIdleTime_andNeverLater() {
        logIn(node, phone, "ada");
        var start = node.clock.instant();
        for (int seconds = 0; seconds < 1200; seconds += 37) {
            node.clock.advance(Duration.ofSeconds(37));
            node.request(phone, request -> request.value("cart"));

            var lastSeen = registry(node).find("ada").get(0).lastSeenAt();

            assertThat(lastSeen)
                    .isBetween(
                            node.clock.instant().minus(Duration.ofSeconds(121)),
                            node.clock.instant().plusSeconds(1));
        }
        assertThat(registry(node).find("ada").get(0).createdAt()).isBefore(start);
    }

    @Test
    void visitorWithoutAUser_hasNoOwnSessions() {
        node.request(phone, request -> request.put("cart", "tea"));

        assertThat(in(phone, registry(node)::findOwn)).isEmpty();
        assertThat(in(phone, registry(node)::endOthers)).isZero();
        assertThat(in(phone, () -> registry(node).endOwn("x"))).isFalse();
        assertThat(isAlive(phone)).isTrue();
    }

    @Test
    void rotatedSession_isFoundUnderItsNewReferenceAlone() {
        String before = logIn(node, phone, "ada");

        node.request(phone, request -> request.session().rotateId());

        assertThat(found("ada")).containsExactly(reference(node, phone)).doesNotContain(before);
    }

    @Test
    void logout_leavesNothingInTheIndex() {
        logIn(node, phone, "ada");

        node.request(phone, request -> request.session().invalidate());

        assertThat(entries("ada")).isEmpty();
    }

    @Test
    void userChangedByTheApplication_leavesTheOldUsersIndex() {
        logIn(node, phone, "ada");

        String now = logIn(node, phone, "bob");

        assertThat(entries("ada")).isEmpty();
        assertThat(found("bob")).containsExactly(now);
    }

    @Test
    void endAll_endsEverySessionOfTheUser_withItsParts() {
        logIn(node, phone, "ada");
        node.request(phone, request -> request.put("cart", "x".repeat(9000) + Math.random()));
        logIn(node, laptop, "ada");
        logIn(node, bob, "bob");
        node.events.all.clear();
        node.store.calls.clear();

        assertThat(registry(node).endAll("ada")).isEqualTo(2);

        assertThat(isAlive(phone)).isFalse();
        assertThat(isAlive(laptop)).isFalse();
        assertThat(isAlive(bob)).isTrue();
        assertThat(entries("ada")).isEmpty();
        assertThat(node.events.all).hasSize(2).allMatch(SessionInvalidated.class::isInstance);
        assertThat(registry(node).endAll("ada")).isZero();
    }

    @Test
    void requestUnderWay_ofASessionThatIsEnded_canWriteNothing() {
        logIn(node, phone, "ada");
        Request underWay = node.open(phone.copy());
        underWay.put("cart", "stolen");

        registry(node).endAll("ada");

        assertThatThrownBy(underWay::respond).isInstanceOf(SessionConflictException.class);
        assertThat(isAlive(phone)).isFalse();
    }

    @Test
    void endOthers_sparesTheCurrentSession() {
        logIn(node, phone, "ada");
        logIn(node, laptop, "ada");

        assertThat(in(laptop, registry(node)::endOthers)).isEqualTo(1);

        assertThat(isAlive(phone)).isFalse();
        assertThat(isAlive(laptop)).isTrue();
    }

    @Test
    void endOthers_inTheRequestThatLogsIn_leavesTheNewSessionAlone() {
        logIn(node, phone, "ada");
        node.request(laptop, request -> request.put("cart", "tea"));

        in(laptop, () -> {
            CurrentExchange.getOrNull().view().bindPrincipal("ada");
            return registry(node).endOthers();
        });

        assertThat(isAlive(phone)).isFalse();
        assertThat(found("ada")).containsExactly(reference(node, laptop));
    }

    @Test
    void currentSessionEndedByReference_clearsTheCookie() {
        logIn(node, phone, "ada");
        String own = logIn(node, laptop, "ada");

        assertThat(in(laptop, () -> registry(node).endOwn(own))).isTrue();

        assertThat(laptop.cookie).isNull();
        assertThat(isAlive(phone)).isTrue();
    }

    @Test
    void endAll_fromOneOfTheSessions_endsThatTooAndClearsItsCookie() {
        logIn(node, phone, "ada");
        logIn(node, laptop, "ada");

        assertThat(in(laptop, () -> registry(node).endAll("ada"))).isEqualTo(2);

        assertThat(laptop.cookie).isNull();
        assertThat(entries("ada")).isEmpty();
    }

    @Test
    void sessionOfAnotherUser_isNotEndedByItsReference() {
        logIn(node, phone, "ada");
        String others = logIn(node, bob, "bob");

        assertThat(in(phone, () -> registry(node).endOwn(others))).isFalse();
        assertThat(registry(node).end("ada", others)).isFalse();
        assertThat(registry(node).end("ada", "../" + others)).isFalse();

        assertThat(isAlive(bob)).isTrue();
    }

    /** Whoever may write the table must not make a user end, or see, the session of another. */
    @Test
    void sessionEnteredUnderAForeignUser_isNeitherFoundNorEnded() {
        logIn(node, phone, "ada");
        String others = logIn(node, bob, "bob");
        RecordKey forged = RecordKey.headOf("shop", others).orElseThrow();
        StoredHead.Live any = new StoredHead.Live(
                RecordKey.head("shop", new byte[32]), node.clock.instant(), 1L << 32, 1, new byte[0], Map.of());
        records.create(any, new IndexEntry(RecordKey.principal("shop", "ada"), forged, 1L << 32));

        assertThat(found("ada")).hasSize(1).doesNotContain(others);
        assertThat(registry(node).endAll("ada")).isEqualTo(1);

        assertThat(isAlive(bob)).isTrue();
    }

    @Test
    void sessionExpiredByThisNodesClockAlone_staysInTheIndex() {
        logIn(node, phone, "ada");
        Node ahead = node(SecurityOptions.builder().principalIndex(true));
        ahead.clock.advance(Duration.ofMinutes(23));

        assertThat(registry(ahead).find("ada")).isEmpty();
        assertThat(registry(ahead).endAll("ada")).isZero();

        assertThat(found("ada")).hasSize(1);
        assertThat(registry(node).endAll("ada")).isEqualTo(1);
        assertThat(isAlive(phone)).isFalse();
    }

    @Test
    void entrySeenBeforeItsHead_staysInTheIndex() {
        RecordKey unseen = RecordKey.head("shop", new byte[32]);
        StoredHead.Live head = new StoredHead.Live(unseen, node.clock.instant(), 1L << 32, 1, new byte[0], Map.of());
        records.create(head, new IndexEntry(RecordKey.principal("shop", "ada"), unseen, 1L << 32));
        records.delete(unseen);

        assertThat(registry(node).endAll("ada")).isZero();

        assertThat(entries("ada")).hasSize(1);
    }

    @Test
    void sessionThatAnotherCallHasEnded_isToldOnce() {
        logIn(node, phone, "ada");
        node.store.beforeNextWrite = () -> registry(other()).endAll("ada");
        node.events.all.clear();

        registry(node).endAll("ada");

        assertThat(node.events.all).noneMatch(SessionInvalidated.class::isInstance);
    }

    @Test
    void sessionThatGetsANewIdWhileAllAreEnded_isEndedToo() {
        logIn(node, phone, "ada");
        logIn(node, laptop, "ada");
        node.store.beforeNextWrite = () -> {
            // both: whichever is ended first, the other one, and it, have moved on
            other().request(phone, request -> request.session().rotateId());
            other().request(laptop, request -> request.session().rotateId());
        };

        assertThat(registry(node).endAll("ada")).isEqualTo(2);

        assertThat(isAlive(phone)).isFalse();
        assertThat(isAlive(laptop)).isFalse();
        assertThat(entries("ada")).isEmpty();
    }

    private Node other() {
        Node other = node(SecurityOptions.builder().principalIndex(true));
        other.clock.advance(Duration.between(other.clock.instant(), node.clock.instant()));
        return other;
    }

    @Test
    void failureToRemoveAnEntry_doesNotFailTheLogout() {
        logIn(node, phone, "ada");
        Request request = node.open(phone);
        request.session().reference();
        node.store.failRemoval = true;

        request.session().invalidate();

        assertThat(isAlive(phone)).isFalse();
        assertThat(found("ada")).isEmpty();
        assertThat(entries("ada")).hasSize(1);
    }

    @Test
    void withoutAnIndex_everyMethodSaysSo() {
        Node plain = new Node();

        assertThatThrownBy(() -> registry(plain).find("ada"))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("DSS-0621", "principal-index");
        assertThatThrownBy(() -> registry(plain).endAll("ada")).hasMessageContaining("DSS-0621");
        assertThatThrownBy(() -> registry(plain).end("ada", "x".repeat(43))).hasMessageContaining("DSS-0621");
    }

    @Test
    void overTheLimit_theOldestMakesRoom() {
        Node limited = node(SecurityOptions.builder().maxSessionsPerPrincipal(2));
        Client tablet = new Client();
        logIn(limited, phone, "ada");
        logIn(limited, laptop, "ada");
        logIn(limited, bob, "bob");
        limited.clock.advance(Duration.ofMinutes(10));
        limited.request(phone, request -> request.value("cart"));

        logIn(limited, tablet, "ada");

        assertThat(reference(limited, phone)).isNull();
        assertThat(reference(limited, laptop)).isNotNull();
        assertThat(reference(limited, tablet)).isNotNull();
        assertThat(reference(limited, bob)).isNotNull();
    }

    @Test
    void overTheLimit_theOneUnseenForLongestMakesRoom_ifSoConfigured() {
        Node limited =
                node(SecurityOptions.builder().maxSessionsPerPrincipal(2).overLimit(OverLimit.END_LEAST_RECENTLY_SEEN));
        Client tablet = new Client();
        logIn(limited, phone, "ada");
        logIn(limited, laptop, "ada");
        limited.clock.advance(Duration.ofMinutes(10));
        limited.request(phone, request -> request.value("cart"));

        logIn(limited, tablet, "ada");

        assertThat(reference(limited, phone)).isNotNull();
        assertThat(reference(limited, laptop)).isNull();
    }

    @Test
    void sessionsThatAreOver_doNotCount() {
        Node limited = node(SecurityOptions.builder().maxSessionsPerPrincipal(1));
        logIn(limited, phone, "ada");
        limited.clock.advance(Duration.ofMinutes(23));
        limited.events.all.clear();

        logIn(limited, laptop, "ada");

        assertThat(limited.events.all).noneMatch(SessionInvalidated.class::isInstance);
        assertThat(registry(limited).find("ada")).hasSize(1);
    }

    @Test
    void limitThatCannotBeEnforced_doesNotFailTheLogin() {
        Node limited = node(SecurityOptions.builder().maxSessionsPerPrincipal(1));
        logIn(limited, phone, "ada");
        limited.store.beforeNextFind = () -> {
            throw new SessionStoreException("DSS-0000", "down");
        };

        logIn(limited, laptop, "ada");

        assertThat(reference(limited, laptop)).isNotNull();
        assertThat(reference(limited, phone)).isNotNull();
        limited.request(laptop, request -> request.session().bindPrincipal("ada"));
        assertThat(reference(limited, phone)).isNull();
    }

    @Test
    void limitThatCannotGoOn_hasEndedWhatItHasSeenAndIsTooMuch() {
        logIn(node, phone, "ada");
        logIn(node, bob, "ada");
        Node limited = limitedTo(1);
        limited.store.beforeNextStrongRead = () -> limited.store.beforeNextStrongRead = () -> {
            throw new SessionStoreException("DSS-0000", "no time left");
        };

        limited.request(laptop, request -> request.session().bindPrincipal("ada"));

        assertThat(limited.events.all)
                .filteredOn(SessionInvalidated.class::isInstance)
                .hasSize(1);
        assertThat(found("ada")).hasSize(2).contains(reference(node, laptop));
    }

    @Test
    void limit_isNotOnTheLoginsAccount() {
        logIn(node, phone, "ada");
        Node limited = limitedTo(1);
        List<Budget> budgets = new ArrayList<>();
        Request login = limited.open(laptop);
        login.session().bindPrincipal("ada");
        limited.store.beforeEachCall = () -> budgets.add(CurrentBudget.get().orElseThrow());

        login.respond();

        Budget own = login.exchange().budget();
        assertThat(limited.store.calls)
                .containsExactly("create with index", "find in index", "strong read", "delete", "remove from index");
        assertThat(budgets).hasSize(3).startsWith(own);
        assertThat(budgets.subList(1, 3)).doesNotContain(own);
        assertThat(budgets.get(1)).as("but has a bound, too").isSameAs(budgets.get(2));
    }

    /** Or every login of a user who seldom logs out would read them all. */
    @Test
    void entriesOfSessionsThatAreOver_areDroppedByTheLimit() {
        String deleted = logIn(node, bob, "ada");
        records.delete(RecordKey.headOf("shop", deleted).orElseThrow());
        logIn(node, phone, "ada");
        Node limited = limitedTo(1);
        limited.clock.advance(Duration.ofMinutes(22 + 61));

        String current = logIn(limited, laptop, "ada");

        assertThat(entries("ada"))
                .extracting(IndexEntry::head)
                .containsExactly(RecordKey.headOf("shop", current).orElseThrow());
    }

    @Test
    void entryOfASessionThatEndedJustNow_isKeptByTheLimit_forAnotherClockMayLetItLive() {
        logIn(node, phone, "ada");
        Node limited = limitedTo(1);
        limited.clock.advance(Duration.ofMinutes(23));

        logIn(limited, laptop, "ada");

        assertThat(entries("ada")).hasSize(2);
    }

    private Node limitedTo(int most) {
        Node limited = node(SecurityOptions.builder().maxSessionsPerPrincipal(most));
        limited.clock.advance(Duration.between(limited.clock.instant(), node.clock.instant()));
        return limited;
    }

    private List<IndexEntry> entries(String user) {
        return records.principals().find(RecordKey.principal("shop", user));
    }

    // --- what it costs

    @Test
    void withoutAnIndex_loginAndLogoutCostWhatTheyDid() {
        Node plain = new Node();
        plain.request(phone, request -> request.session().bindPrincipal("ada"));
        assertThat(plain.store.calls).containsExactly("create");
        plain.request(phone, request -> request.session().rotateId());
        assertThat(plain.store.calls).containsExactly("strong read", "rotate");
        plain.request(phone, request -> request.session().invalidate());
        assertThat(plain.store.calls).containsExactly("strong read", "delete");
    }

    @Test
    void withAnIndex_loginIsNoCallMore_andLogoutOne() {
        node.request(phone, request -> request.session().bindPrincipal("ada"));
        assertThat(node.store.calls).containsExactly("create with index");
        node.request(phone, request -> request.session().rotateId());
        assertThat(node.store.calls).containsExactly("strong read", "rotate with index");
        node.request(phone, request -> request.put("cart", "tea"));
        assertThat(node.store.calls).containsExactly("strong read", "update");
        node.request(phone, request -> request.session().invalidate());
        assertThat(node.store.calls).containsExactly("strong read", "delete", "remove from index");
    }

    @Test
    void withAnIndex_visitorsCostNothingMore() {
        node.request(phone, request -> request.put("cart", "tea"));
        assertThat(node.store.calls).containsExactly("create");
        node.request(phone, request -> request.session().rotateId());
        assertThat(node.store.calls).containsExactly("strong read", "rotate");
    }

    @Test
    void withALimit_loginLooksIntoTheIndexOnce_andReadsOnlyWhatMayBeTooMany() {
        Node limited = node(SecurityOptions.builder().maxSessionsPerPrincipal(1));
        limited.request(phone, request -> request.session().bindPrincipal("ada"));
        assertThat(limited.store.calls).containsExactly("create with index", "find in index");
        limited.request(laptop, request -> request.session().bindPrincipal("ada"));
        assertThat(limited.store.calls)
                .containsExactly("create with index", "find in index", "strong read", "delete", "remove from index");
    }

    @Test
    void list_isOneLookIntoTheIndexAndAReadForEachSession() {
        logIn(node, phone, "ada");
        logIn(node, laptop, "ada");
        node.store.calls.clear();

        registry(node).find("ada");

        assertThat(node.store.calls).containsExactly("find in index", "strong read", "strong read");
    }
}
