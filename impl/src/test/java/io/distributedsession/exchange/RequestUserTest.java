package io.distributedsession.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SecurityOptions;
import io.distributedsession.SessionException;
import io.distributedsession.SessionIdRotated;
import io.distributedsession.SessionInvalidated;
import io.distributedsession.SessionStoreException;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The session follows the user whom the server has authenticated. */
class RequestUserTest {

    private final Node node = new Node();
    private final Client client = new Client();

    private void as(String user, Consumer<Request> code) {
        as(node, client, user, code);
    }

    private static void as(Node node, Client client, String user, Consumer<Request> code) {
        node.request(client, request -> {
            request.exchange().user(() -> Optional.ofNullable(user));
            code.accept(request);
        });
    }

    private void startSession(String user) {
        as(user, request -> request.put("cart", "tea"));
        node.clock.advance(Duration.ofSeconds(5));
        node.events.all.clear();
    }

    @Test
    void nobodysSession_becomesTheUsers_underANewId() {
        startSession(null);
        Client old = client.copy();

        as("ada", request -> assertThat(request.value("cart")).isEqualTo("tea"));

        assertThat(node.store.calls).containsExactly("read", "rotate");
        assertThat(node.events.all).hasOnlyElementsOfType(SessionIdRotated.class);
        as("ada", request -> {
            assertThat(request.value("cart")).isEqualTo("tea");
            assertThat(request.session().principal()).contains("ada");
        });
        assertThatThrownBy(() -> as(null, request -> node.open(old).value("cart")))
                .hasMessageContaining("DSS-0600");
    }

    @Test
    void nobodysSession_becomesTheUsers_inARequestThatDoesNotNeedIt() {
        startSession(null);

        as("ada", request -> {});

        assertThat(node.store.calls).containsExactly("read", "rotate");
        as("ada", request -> assertThat(request.session().principal()).contains("ada"));
    }

    @Test
    void sessionStartedByAUser_isTheUsersFromTheStart() {
        startSession("ada");

        as("ada", request -> assertThat(request.session().principal()).contains("ada"));

        assertThat(node.store.calls).containsExactly("read");
        assertThat(client.cookieSet).isFalse();
    }

    @Test
    void userWithoutASession_startsNone() {
        as("ada", request -> assertThat(request.value("cart")).isNull());

        assertThat(node.store.calls).isEmpty();
        assertThat(client.cookie).isNull();
    }

    @Test
    void sameUser_costsNothing() {
        startSession("ada");

        as("ada", request -> {});

        assertThat(node.store.calls).isEmpty();
        assertThat(client.cookieSet).isFalse();
    }

    @Test
    void requestWithoutAUser_leavesTheUsersSession() {
        startSession("ada");

        as(null, request -> assertThat(request.value("cart")).isEqualTo("tea"));

        assertThat(node.store.calls).containsExactly("read");
        as("ada", request -> assertThat(request.value("cart")).isEqualTo("tea"));
    }

    @Test
    void otherUser_endsTheSession_andStartsEmpty() {
        startSession("ada");
        Client adas = client.copy();
        FakeBeans[] beans = new FakeBeans[1];

        as("bob", request -> {
            beans[0] = request.beans();
            assertThat(request.value("cart")).isNull();
            request.put("cart", "beer");
        });

        assertThat(node.store.calls).containsExactly("read", "delete", "create");
        assertThat(beans[0].invalidated).isEqualTo(Set.of("cart"));
        assertThat(node.events.all).hasAtLeastOneElementOfType(SessionInvalidated.class);
        as("bob", request -> {
            assertThat(request.value("cart")).isEqualTo("beer");
            assertThat(request.session().principal()).contains("bob");
        });
        as(
                node,
                adas,
                "ada",
                request -> assertThat(request.session().isPresent()).isFalse());
    }

    @Test
    void otherUser_endsTheSession_alsoInARequestThatDoesNotNeedIt() {
        startSession("ada");

        as("bob", request -> {});

        assertThat(node.store.calls).containsExactly("read", "delete");
        assertThat(client.cookie).isNull();
    }

    @Test
    void userChangeIsNoLogout_soTheSiteKeepsItsData() {
        Node clearing = new Node(DistributedSessionOptions.builder()
                .security(SecurityOptions.builder()
                        .clearSiteData(Set.of(SecurityOptions.SiteData.COOKIES))
                        .build())
                .build());
        as(clearing, client, "ada", request -> request.put("cart", "tea"));

        as(clearing, client, "bob", request -> {
            request.value("cart");
            assertThat(request.exchange().clearSiteData()).isEmpty();
        });
    }

    @Test
    void loginWhileTheRequestIsServed_countsAtTheCommit() {
        startSession(null);
        Request login = node.open(client);
        String[] user = new String[1];
        login.exchange().user(() -> Optional.ofNullable(user[0]));
        login.put("cart", "milk");
        user[0] = "ada";

        login.respond();

        assertThat(node.store.calls).containsExactly("read", "rotate");
        as("ada", request -> {
            assertThat(request.value("cart")).isEqualTo("milk");
            assertThat(request.session().principal()).contains("ada");
        });
    }

    @Test
    void otherUserWhileTheRequestIsServed_dropsWhatTheFirstOneChanged() {
        startSession("ada");
        Request request = node.open(client);
        String[] user = {"ada"};
        request.exchange().user(() -> Optional.of(user[0]));
        request.put("cart", "adas secret");
        user[0] = "bob";

        request.respond();

        assertThat(node.store.calls).containsExactly("read", "delete");
        assertThat(client.cookie).isNull();
        as("bob", later -> assertThat(later.value("cart")).isNull());
    }

    @Test
    void stragglerOfALogin_thatNeedsNoState_isServed_andSetsNoCookie() {
        startSession(null);
        Client old = client.copy();
        as("ada", request -> {});

        as(node, old, "ada", request -> {});

        assertThat(old.cookieSet).isFalse();
    }

    @Test
    void storeDown_doesNotFailARequestThatNeedsNoState() {
        startSession(null);
        node.clock.advance(Duration.ofSeconds(5));
        node.store.eventualAnswer = found -> {
            throw new SessionStoreException("DSS-0000", "down");
        };

        as("ada", request -> {});

        node.store.eventualAnswer = found -> found;
        as("ada", request -> assertThat(request.session().principal()).contains("ada"));
        assertThat(node.events.all).hasAtLeastOneElementOfType(SessionIdRotated.class);
    }

    @Test
    void afterTheHeaders_nobodysSessionIsLeftToALaterRequest() {
        startSession(null);
        Request streaming = node.open(client);
        streaming.exchange().user(() -> Optional.of("ada"));
        streaming.exchange().headersSent();
        streaming.put("cart", "milk");

        streaming.exchange().end();

        assertThat(node.store.calls).containsExactly("read", "update");
        as("ada", request -> assertThat(request.value("cart")).isEqualTo("milk"));
        assertThat(node.store.calls).endsWith("rotate");
    }

    /** Inside an include, say, no header can be set. */
    @Test
    void headersThatLeaveBeforeTheCommit_doNotFailARequestThatAskedForNothing() {
        startSession(null);
        Request including = node.open(client);
        including.exchange().user(() -> Optional.of("ada"));
        including.put("cart", "milk");
        including.exchange().headersSent();

        including.exchange().end();

        assertThat(node.store.calls).containsExactly("read", "update");
        as("ada", request -> assertThat(request.session().principal()).contains("ada"));
    }

    @Test
    void userWithoutAName_isNobody() {
        startSession(null);

        as(" ", request -> request.value("cart"));

        assertThat(node.store.calls).containsExactly("read");
    }

    @Test
    void leaseOfTheUsersOwnSession_isOneCall() {
        startSession("ada");

        as("ada", request -> request.exchange().lease());

        assertThat(node.store.calls).containsExactly("lease", "release");
    }

    @Test
    void leaseOfAnotherUsersSession_isNotTaken() {
        startSession("ada");

        as("bob", request -> request.exchange().lease());

        assertThat(node.store.calls).containsExactly("read", "delete");
    }

    @Test
    void bindingAnotherName_isRefusedWithTheRemedy() {
        as(
                "ada",
                request -> assertThatThrownBy(() -> request.session().bindPrincipal("customer 7"))
                        .isInstanceOf(SessionException.class)
                        .hasMessageContaining("DSS-0624", "request-principal=false")
                        .hasMessageNotContaining("customer"));
    }

    @Test
    void bindingTheSameName_isOneRotation() {
        startSession(null);

        as("ada", request -> request.session().bindPrincipal("ada"));

        assertThat(node.store.calls).containsExactly("read", "rotate");
    }

    @Test
    void switchedOff_theApplicationsBindingCountsAlone() {
        Node off = new Node(DistributedSessionOptions.builder()
                .security(SecurityOptions.builder().requestPrincipal(false).build())
                .build());
        as(off, client, "ada", request -> request.put("cart", "tea"));

        as(off, client, "ada", request -> {
            assertThat(request.session().principal()).isEmpty();
            request.session().bindPrincipal("customer 7");
        });

        as(off, client, "bob", request -> {
            assertThat(request.value("cart")).isEqualTo("tea");
            assertThat(request.session().principal()).contains("customer 7");
        });
    }

    private Request openAs(String[] user) {
        Request request = node.open(client);
        request.exchange().user(() -> Optional.ofNullable(user[0]));
        return request;
    }

    @Test
    void sessionStartedAfterALogout_isNobodys() {
        startSession("ada");
        String[] user = {"ada"};
        Request request = openAs(user);
        request.value("cart");
        request.session().invalidate();
        user[0] = null;
        request.put("banner", "bye");

        request.respond();

        assertThat(node.store.calls).containsExactly("read", "delete", "create");
        as(null, later -> assertThat(later.session().principal()).isEmpty());
    }

    @Test
    void sessionStartedAfterALogout_isNobodys_alsoIfThereWasNoneBefore() {
        String[] user = {"ada"};
        Request request = openAs(user);
        request.put("banner", "bye");
        user[0] = null;

        request.respond();

        as(null, later -> assertThat(later.session().principal()).isEmpty());
    }

    @Test
    void loginAndLogoutInOneRequest_leaveNobodysSessionAsItIs() {
        startSession(null);
        String[] user = {"ada"};
        Request request = openAs(user);
        request.value("cart");
        user[0] = null;

        request.respond();

        assertThat(node.store.calls).containsExactly("read");
        as(null, later -> assertThat(later.session().principal()).isEmpty());
    }

    @Test
    void logout_takesBackTheUser_notTheNewIdThatTheApplicationWants() {
        startSession(null);
        String[] user = {"ada"};
        Request request = openAs(user);
        request.session().rotateId();
        user[0] = null;

        request.respond();

        assertThat(node.store.calls).containsExactly("read", "rotate");
        as(null, later -> assertThat(later.session().principal()).isEmpty());
    }

    @Test
    void logout_leavesWhatTheApplicationHasBound() {
        startSession(null);
        String[] user = {"ada"};
        Request request = openAs(user);
        request.session().bindPrincipal("ada");
        user[0] = null;

        request.respond();

        as("ada", later -> assertThat(later.session().principal()).contains("ada"));
        assertThat(node.store.calls).doesNotContain("rotate");
    }

    @Test
    void secondLoginInOneRequest_countsAlone() {
        startSession(null);
        String[] user = {"ada"};
        Request request = openAs(user);
        request.value("cart");
        user[0] = "bob";

        request.respond();

        as("bob", later -> assertThat(later.session().principal()).contains("bob"));
        assertThat(node.store.calls).doesNotContain("rotate");
    }

    /** As the security context of JAX-RS on threads that are not the request's. */
    private static RequestUser knownWhile(boolean[] known, String user) {
        return new RequestUser() {
            @Override
            public Optional<String> name() {
                return Optional.of(user).filter(name -> known[0]);
            }

            @Override
            public boolean isKnown() {
                return known[0];
            }
        };
    }

    @Test
    void threadThatCannotTell_worksForTheUserSeenLast() {
        startSession("ada");
        boolean[] known = {true};
        Request request = node.open(client);
        request.exchange().user(knownWhile(known, "bob"));
        request.exchange().seeUser();
        known[0] = false;

        assertThat(request.value("cart")).isNull();
        request.put("cart", "beer");
        request.respond();

        assertThat(node.store.calls).containsExactly("read", "delete", "create");
        as("bob", later -> assertThat(later.session().principal()).contains("bob"));
    }

    @Test
    void threadThatCannotTell_isNoLogout() {
        startSession(null);
        boolean[] known = {true};
        Request request = node.open(client);
        request.exchange().user(knownWhile(known, "ada"));
        request.value("cart");
        known[0] = false;

        request.respond();

        assertThat(node.store.calls).containsExactly("read", "rotate");
    }

    @Test
    void tellerThatCannotTell_leavesWhatTheOneBeforeKnew() {
        startSession("ada");
        Request request = node.open(client);
        request.exchange().user(() -> Optional.of("bob"));
        request.exchange().user(knownWhile(new boolean[1], "nobody yet"));

        assertThat(request.value("cart")).isNull();
    }

    /** A page's images, say: the first one's login has given the session a new id when the others come to theirs. */
    @Test
    void parallelRequestsAfterALogin_thatNeedNoState_areAllServed() {
        startSession(null);
        Client other = client.copy();
        node.store.beforeNextWrite = () -> as(node, client, "ada", request -> {});

        as(node, other, "ada", request -> {});

        assertThat(node.store.calls).contains("rotate");
        assertThat(node.events.all)
                .hasOnlyElementsOfType(SessionIdRotated.class)
                .hasSize(1);
        assertThat(other.cookieSet).isFalse();
        as("ada", request -> assertThat(request.session().principal()).contains("ada"));
    }

    @Test
    void storeThatTakesNoWrites_doesNotFailARequestThatNeedsNoState() {
        startSession(null);
        node.failNextWrite();

        as("ada", request -> {});

        assertThat(node.store.calls).containsOnlyOnce("rotate");
        assertThat(client.cookieSet).isFalse();
        as("ada", request -> {});
        assertThat(node.store.calls).containsExactly("read", "rotate");
    }

    @Test
    void rotationThatTheApplicationAsksFor_failsTheRequestIfItFails() {
        startSession(null);
        node.failNextWrite();

        assertThatThrownBy(() -> as("ada", request -> request.session().rotateId()))
                .isInstanceOf(SessionStoreException.class);
    }

    @Test
    void leaseOfAnotherRequest_isNotTakenAwayByTheUsersNewId() {
        startSession(null);
        Request exclusive = node.open(client.copy());
        exclusive.exchange().lease();
        exclusive.put("cart", "milk");

        as("ada", request -> {});
        assertThat(client.cookieSet).isFalse();
        as("ada", request -> request.put("note", "mine"));
        assertThat(node.store.calls).contains("rotate", "update");
        exclusive.respond();

        as("ada", request -> {
            assertThat(request.value("cart")).isEqualTo("milk");
            assertThat(request.value("note")).isEqualTo("mine");
        });
        assertThat(node.store.calls).containsExactly("strong read", "rotate");
    }
}
