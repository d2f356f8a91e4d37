package io.distributedsession.exchange;

import java.util.Optional;
import java.util.Set;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionChangesLost;
import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What requests get of beans that they can do without, and of those that they cannot, while the store is down. */
class UnavailableTest {

    private static final String SEEN = "seen"; // optional
    private static final String CART = "cart"; // required

    private final Node node = new Node(DistributedSessionOptions.builder().build());
    private final Client client = new Client();

    UnavailableTest() {
        node.request(client, request -> {
            request.put(CART, "tea");
            request.put(SEEN, "page 1");
        });
    }

    private Request open() {
        Request request = node.open(client);
        request.beans().optional = Set.of(SEEN);
        return request;
    }

    private static void down() {
        throw new SessionStoreException("DSS-0102", "down");
    }

    private void storeIsDown() {
        node.store.beforeEachCall = UnavailableTest::down;
    }

    private void storeIsUp() {
        node.store.beforeEachCall = () -> {};
    }

    private void outcomeOfTheNextWriteIsUnknown(Runnable unlessApplied) {
        node.store.beforeNextWrite = () -> {
            unlessApplied.run();
            throw new SessionStoreException("DSS-0107", "unknown", null, true);
        };
    }

    private Object stored(String bean) {
        storeIsUp();
        Object[] value = new Object[1];
        node.request(client, request -> value[0] = request.value(bean));
        return value[0];
    }

    @Test
    void optionalBean_hasFreshState_andNothingIsWrittenOverTheStoredOne() {
        storeIsDown();
        Request request = open();

        assertThat(request.value(SEEN)).isNull();
        assertThat(request.session().isAvailable()).isFalse();
        request.put(SEEN, "page 2");
        storeIsUp();
        request.respond();

        assertThat(client.cookieSet).isFalse();
        assertThat(stored(SEEN)).isEqualTo("page 1");
        assertThat(stored(CART)).isEqualTo("tea");
    }

    @Test
    void changesOfAnOptionalBeanThatWasNotRead_areToldOnce() {
        storeIsDown();
        Request request = open();
        request.put(SEEN, "page 2");
        request.exchange().commit();
        request.exchange().end();

        assertThat(node.events.of(SessionChangesLost.class))
                .containsExactly(new SessionChangesLost(Optional.empty(), Set.of(SEEN), "DSS-0102"));
    }

    @Test
    void optionalBeanThatIsOnlyRead_isNothingToTell() {
        storeIsDown();
        Request request = open();
        request.value(SEEN);
        request.exchange().end();

        assertThat(node.events.of(SessionChangesLost.class)).isEmpty();
    }

    @Test
    void requiredBean_failsTheRequest_alsoAfterAnOptionalOne() {
        storeIsDown();
        Request request = open();
        request.value(SEEN);

        assertThatThrownBy(() -> request.value(CART)).isInstanceOf(SessionStoreException.class);
        storeIsUp();
        assertThatThrownBy(() -> request.value(CART))
                .as("a request sees the session or does not see it")
                .isInstanceOf(SessionStoreException.class);
    }

    @Test
    void bothWhileTheStoreIsUp_areLikeAllBeans() {
        Request request = open();

        assertThat(request.session().isAvailable()).isTrue();
        request.put(SEEN, "page 2");
        request.put(CART, "milk");
        request.respond();

        assertThat(stored(SEEN)).isEqualTo("page 2");
        assertThat(stored(CART)).isEqualTo("milk");
    }

    @Test
    void failedCommitOfOptionalBeansAlone_isTold_andIsNoFailure() {
        Request request = open();
        request.put(SEEN, "page 2");
        storeIsDown();

        request.respond();

        assertThat(request.session().isAvailable()).isFalse();
        assertThat(node.events.of(SessionChangesLost.class)).singleElement().satisfies(lost -> {
            assertThat(lost.reference()).isPresent();
            assertThat(lost.beans()).containsExactly(SEEN);
        });
        assertThat(stored(SEEN)).isEqualTo("page 1");
    }

    @Test
    void failedStartOfASessionOfOptionalBeansAlone_setsNoCookie() {
        Client newcomer = new Client();
        Request request = node.open(newcomer);
        request.beans().optional = Set.of(SEEN);
        request.put(SEEN, "page 1");
        storeIsDown();

        request.respond();

        assertThat(newcomer.cookie).isNull();
        assertThat(node.events.of(SessionChangesLost.class)).hasSize(1);
    }

    @Test
    void failedCommitOfBoth_isAFailure_andChangesNothing() {
        Request request = open();
        request.put(SEEN, "page 2");
        request.put(CART, "milk");
        storeIsDown();

        assertThatThrownBy(request::respond).isInstanceOf(SessionStoreException.class);

        assertThat(node.events.of(SessionChangesLost.class)).isEmpty();
        request.exchange().abandon();
        assertThat(stored(SEEN)).isEqualTo("page 1");
        assertThat(stored(CART)).isEqualTo("tea");
    }

    @Test
    void failedNewId_isAFailure_evenIfOnlyOptionalBeansChanged() {
        Request request = open();
        request.put(SEEN, "page 2");
        request.session().rotateId();
        storeIsDown();

        assertThatThrownBy(request::respond).isInstanceOf(SessionStoreException.class);
    }

    @Test
    void conflictOfAnOptionalBean_isAConflict() {
        Request request = open();
        request.put(SEEN, "page 2");
        node.request(client.copy(), other -> other.put(SEEN, "page 3"));

        assertThatThrownBy(request::respond).isInstanceOf(SessionConflictException.class);
    }

    @Test
    void optionalChangeOfUnknownOutcome_isNotWrittenAgain() {
        Request request = open();
        request.put(SEEN, "page 2");
        outcomeOfTheNextWriteIsUnknown(() -> {});
        request.exchange().commit();
        node.calls().clear();

        request.respond();

        assertThat(node.calls()).isEmpty();
    }

    @Test
    void requiredChangeOfUnknownOutcome_isNotWrittenAgainInThisRequest() {
        Request request = open();
        request.put(CART, "milk");
        outcomeOfTheNextWriteIsUnknown(() -> {});
        assertThatThrownBy(request.session()::flush).isInstanceOf(SessionStoreException.class);
        node.calls().clear();

        assertThatThrownBy(request::respond)
                .as("what an application catches is not repeated behind its back")
                .hasMessageStartingWith("DSS-0107");

        assertThat(node.calls()).isEmpty();
    }

    @Test
    void unknownOutcome_isNotForgottenOverALaterFailureThatIsKnown() {
        Request request = open();
        request.put(CART, "milk");
        outcomeOfTheNextWriteIsUnknown(() -> {});
        assertThatThrownBy(request.session()::flush).isInstanceOf(SessionStoreException.class);
        request.put(CART, "tea");
        request.session().rotateId();
        storeIsDown();
        assertThatThrownBy(request.session()::flush).hasMessageStartingWith("DSS-0102");
        storeIsUp();
        request.put(CART, "milk");
        node.calls().clear();

        assertThatThrownBy(request::respond).hasMessageStartingWith("DSS-0107");

        assertThat(node.calls()).isEmpty();
    }

    @Test
    void requiredChangeThatWasNotApplied_mayBeFlushedAgain() {
        Request request = open();
        request.put(CART, "milk");
        storeIsDown();
        assertThatThrownBy(request.session()::flush).isInstanceOf(SessionStoreException.class);
        storeIsUp();

        request.respond();

        assertThat(stored(CART)).isEqualTo("milk");
    }

    @Test
    void endOfTheSession_isNotOptional() {
        storeIsDown();
        Request request = open();
        request.value(SEEN);

        assertThatThrownBy(request.session()::invalidate).isInstanceOf(SessionStoreException.class);
    }

    @Test
    void changesThatFailAfterTheResponse_areTold() {
        Request request = open();
        request.put(CART, "milk");
        storeIsDown();

        request.exchange().endWithoutCookie();

        assertThat(node.events.of(SessionChangesLost.class))
                .singleElement()
                .extracting(SessionChangesLost::messageId)
                .isEqualTo("DSS-0102");
    }
}
