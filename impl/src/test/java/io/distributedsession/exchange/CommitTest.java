package io.distributedsession.exchange;

import java.time.Duration;
import java.util.Map;
import java.util.Random;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionConflict;
import io.distributedsession.SessionConflict.Cause;
import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionCreated;
import io.distributedsession.SessionException;
import io.distributedsession.SessionIdRotated;
import io.distributedsession.SessionInvalidated;
import io.distributedsession.SessionStateException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.exchange.Node.Request;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommitTest {

    private final Node node = new Node();
    private final Client client = new Client();

    private void startSession() {
        node.request(client, request -> {
            request.put("cart", "tea");
            request.put("visits", 1);
        });
    }

    private Object stored(String bean) {
        Object[] value = new Object[1];
        node.request(client.copy(), request -> value[0] = request.value(bean));
        return value[0];
    }

    @Test
    void differentBeansChangedAtOnce_areBothKept() {
        startSession();
        Client tab = client.copy();
        Request slow = node.open(tab);
        slow.put("visits", 2);

        node.request(client, request -> request.put("cart", "milk"));
        slow.respond();

        assertThat(stored("cart")).isEqualTo("milk");
        assertThat(stored("visits")).isEqualTo(2);
    }

    @Test
    void sameBeanChangedAtOnce_isAConflictAndNothingIsWritten() {
        startSession();
        Request slow = node.open(client.copy());
        slow.put("cart", "coffee");
        slow.put("visits", 9);

        node.request(client, request -> request.put("cart", "milk"));

        assertThatThrownBy(slow::respond)
                .isInstanceOf(SessionConflictException.class)
                .hasMessageContaining("DSS-0602");
        assertThat(stored("cart")).isEqualTo("milk");
        assertThat(stored("visits")).isEqualTo(1);
        assertThat(node.events.all).hasAtLeastOneElementOfType(SessionConflict.class);
    }

    @Test
    void commitAfterLogoutElsewhere_isAConflictAndBringsNothingBack() {
        startSession();
        Request slow = node.open(client.copy());
        slow.put("cart", "coffee");
        Client gone = client.copy();
        node.request(client, request -> request.session().invalidate());

        assertThatThrownBy(slow::respond)
                .isInstanceOf(SessionConflictException.class)
                .hasMessageContaining("DSS-0601");
        node.request(gone, request -> assertThat(request.session().isPresent()).isFalse());
    }

    @Test
    void commitAfterExpiry_isAConflict() {
        startSession();
        Request slow = node.open(client.copy());
        slow.put("cart", "coffee");
        node.clock.advance(Duration.ofMinutes(23));

        assertThatThrownBy(slow::respond)
                .isInstanceOf(SessionConflictException.class)
                .hasMessageContaining("DSS-0601");
    }

    @Test
    void tooLargeState_isRefusedAndTheStoredOneIsAsItWas() {
        Node small = new Node(
                DistributedSessionOptions.builder().maxSessionBytes(2000).build());
        small.request(client, request -> request.put("cart", "tea"));
        byte[] noise = new byte[1900];
        new Random(1).nextBytes(noise);

        Request request = small.open(client);
        request.put("a", noise);
        assertThatThrownBy(request::respond).isInstanceOf(SessionTooLargeException.class);
        request.exchange().abandon();

        small.request(client, next -> {
            assertThat(next.value("cart")).isEqualTo("tea");
            assertThat(next.value("a")).isNull();
        });
    }

    @Test
    void beanBeyondTheLimit_isRefusedAndTheStoredOneIsAsItWas() {
        startSession();
        byte[] noise = new byte[9_000_000];
        new Random(1).nextBytes(noise);

        Request request = node.open(client);
        request.put("cart", noise);
        assertThatThrownBy(request::respond).isInstanceOf(SessionTooLargeException.class);

        assertThat(stored("cart")).isEqualTo("tea");
    }

    @Test
    void stateThatCannotBeEncoded_isRefusedByBeanAndNothingIsWritten() {
        startSession();

        Request request = node.open(client.copy());
        request.put("visits", 2);
        request.put("cart", new Object());
        assertThatThrownBy(request::respond)
                .isInstanceOf(SessionStateException.class)
                .hasMessageContaining("cart")
                .hasMessageContaining("java.lang.Object");

        assertThat(stored("visits")).isEqualTo(1);
    }

    @Test
    void commitThatFailed_isTriedAgainWithTheNextOne() {
        startSession();
        Request request = node.open(client);
        request.put("cart", "milk");
        node.store.beforeNextWrite = () -> {
            throw new SessionStoreException("DSS-0000", "down");
        };

        assertThatThrownBy(() -> request.session().flush()).isInstanceOf(SessionStoreException.class);
        request.respond();

        assertThat(stored("cart")).isEqualTo("milk");
    }

    @Test
    void failedRead_isNeverAnEmptySession() {
        startSession();
        node.clock.advance(Duration.ofMinutes(3));
        Request request = node.open(client);
        node.store.beforeNextWrite = () -> {
            throw new SessionStoreException("DSS-0000", "down");
        };

        assertThatThrownBy(() -> request.value("cart")).isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(() -> request.value("cart")).isInstanceOf(SessionStoreException.class);
        request.respond();

        assertThat(client.cookieSet).isFalse();
        assertThat(stored("cart")).isEqualTo("tea");
    }

    @Test
    void storeDownWhileOnlyExtending_failsNothing() {
        startSession();
        node.clock.advance(Duration.ofMinutes(3));
        node.store.beforeNextWrite = () -> {
            throw new SessionStoreException("DSS-0000", "down");
        };

        node.request(client, request -> {});

        assertThat(client.cookieSet).isFalse();
    }

    @Test
    void newSessionAfterTheResponseHasBegun_isAnError() {
        Request request = node.open(client);
        request.exchange().headersSent();
        request.put("cart", "tea");

        assertThatThrownBy(request::respond)
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("DSS-0606");
        assertThat(node.store.calls).isEmpty();
    }

    @Test
    void changeAfterTheResponseHasBegun_isCommittedWithoutACookie() {
        startSession();
        Request request = node.open(client.copy());
        request.respond();
        request.exchange().headersSent();

        request.put("cart", "milk");
        request.exchange().end();

        assertThat(request.exchange().takeCookie()).isEmpty();
        assertThat(stored("cart")).isEqualTo("milk");
    }

    @Test
    void commitAndEnd_areIdempotent() {
        startSession();
        Request request = node.open(client);
        request.put("cart", "milk");
        request.respond();
        request.exchange().commit();
        request.exchange().end();
        request.exchange().end();

        assertThat(node.store.calls).containsExactly("strong read", "update");
        assertThat(request.beans().passivated).isTrue();
    }

    @Test
    void destroyedBean_isRemovedAlone() {
        startSession();
        node.request(client, request -> {
            request.value("cart");
            request.beans().destroy("cart");
        });

        assertThat(stored("cart")).isNull();
        assertThat(stored("visits")).isEqualTo(1);
    }

    @Test
    void rotation_keepsTheStateUnderANewIdAndEndsTheOld() {
        startSession();
        Client old = client.copy();
        String[] references = new String[2];
        node.request(client, request -> {
            references[0] = request.session().reference().orElseThrow();
            request.put("cart", "milk");
            request.session().bindPrincipal("ann");
        });

        assertThat(node.store.calls).containsExactly("strong read", "rotate");
        node.request(client, request -> {
            references[1] = request.session().reference().orElseThrow();
            assertThat(request.value("cart")).isEqualTo("milk");
            assertThat(request.value("visits")).isEqualTo(1);
            assertThat(request.session().principal()).contains("ann");
        });
        assertThat(references[1]).isNotEqualTo(references[0]);
        assertThat(node.events.all).contains(new SessionIdRotated(references[0], references[1]));
        Request late = node.open(old);
        assertThatThrownBy(() -> late.value("cart"))
                .isInstanceOf(SessionConflictException.class)
                .hasMessageContaining("DSS-0600");
        late.respond();
        assertThat(old.cookieSet).isFalse();
    }

    @Test
    void tombstoneThatIsOver_isAnAbsentSession() {
        startSession();
        Client old = client.copy();
        node.request(client, request -> request.session().rotateId());
        node.clock.advance(Duration.ofSeconds(61));

        node.request(old, request -> assertThat(request.session().isPresent()).isFalse());
    }

    @Test
    void rotationWhileAnotherBeanChanges_carriesTheChangeOver() {
        startSession();
        Client tab = client.copy();
        Request login = node.open(client);
        login.put("cart", "milk");
        login.session().bindPrincipal("ann");
        node.request(tab, request -> request.put("visits", 7));

        login.respond();

        assertThat(stored("visits")).isEqualTo(7);
        assertThat(stored("cart")).isEqualTo("milk");
    }

    @Test
    void rotationAfterAFlushThatMetAnotherCommit_losesNothing() {
        startSession();
        Client tab = client.copy();
        Request login = node.open(client);
        login.put("cart", "milk");
        node.request(tab, request -> request.put("visits", 7));
        login.session().flush();
        login.session().bindPrincipal("ann");

        login.respond();

        assertThat(stored("visits")).isEqualTo(7);
        assertThat(stored("cart")).isEqualTo("milk");
    }

    @Test
    void rotationWhileTheSameBeanChanges_isAConflict() {
        startSession();
        Client tab = client.copy();
        Request login = node.open(client.copy());
        login.put("visits", 3);
        login.session().bindPrincipal("ann");
        node.request(tab, request -> request.put("visits", 7));

        assertThatThrownBy(login::respond).isInstanceOf(SessionConflictException.class);
        assertThat(stored("visits")).isEqualTo(7);
    }

    @Test
    void rotationAfterLogoutElsewhere_isAConflict() {
        startSession();
        Request login = node.open(client.copy());
        login.session().bindPrincipal("ann");
        node.request(client, request -> request.session().invalidate());

        assertThatThrownBy(login::respond).isInstanceOf(SessionConflictException.class);
        assertThat(node.events.all).contains(new SessionConflict(reference(login), Cause.ENDED));
    }

    private static String reference(Request request) {
        return request.session().reference().orElseThrow();
    }

    @Test
    void loginWithoutASession_startsOneWithThePrincipal() {
        node.request(client, request -> request.session().bindPrincipal("ann"));

        assertThat(node.store.calls).containsExactly("create");
        assertThat(node.events.all).hasAtLeastOneElementOfType(SessionCreated.class);
        node.request(
                client, request -> assertThat(request.session().principal()).contains("ann"));
    }

    @Test
    void logout_deletesAndClearsTheCookie() {
        startSession();
        Client tab = client.copy();
        String[] reference = new String[1];
        node.request(client, request -> {
            reference[0] = reference(request);
            request.session().invalidate();
            assertThat(request.session().isPresent()).isFalse();
        });

        assertThat(node.store.calls).containsExactly("strong read", "delete");
        assertThat(client.cookie).isNull();
        assertThat(node.events.all).contains(new SessionInvalidated(reference[0]));
        node.request(tab, request -> assertThat(request.value("cart")).isNull());
    }

    @Test
    void stateAfterLogoutInOneRequest_isANewSession() {
        startSession();
        node.request(client, request -> {
            request.session().invalidate();
            request.put("cart", "juice");
        });

        assertThat(node.store.calls).containsExactly("strong read", "delete", "create");
        assertThat(stored("cart")).isEqualTo("juice");
        assertThat(stored("visits")).isNull();
    }

    @Test
    void furtherDispatch_seesTheSessionAsItNowIs() {
        startSession();
        Request request = node.open(client);
        request.put("cart", "milk");
        request.session().rotateId();
        request.respond();
        request.exchange().end();

        assertThat(request.exchange().current().token()).isPresent();
    }

    @Test
    void stateHeldOnToAcrossACommit_isComparedAgain() {
        startSession();
        Request request = node.open(client);
        Map<String, Object> held = request.beans().call("cart");
        held.put("value", "paying");
        request.session().flush();
        held.put("value", "paid");
        request.respond();

        assertThat(stored("cart")).isEqualTo("paid");
    }

    @Test
    void beanOnlyReadBeforeARotationThatCarriedItsChangeOver_isNotTakenBack() {
        startSession();
        Client tab = client.copy();
        Request login = node.open(client);
        assertThat(login.value("cart")).isEqualTo("tea");
        login.session().rotateId();
        node.request(tab, request -> request.put("cart", "milk"));
        login.session().flush();

        assertThat(login.value("cart")).isEqualTo("milk");
        login.respond();

        assertThat(stored("cart")).isEqualTo("milk");
    }

    @Test
    void logoutThatRacesARotation_isAConflictAndLeavesTheTombstone() {
        startSession();
        Client old = client.copy();
        Request logout = node.open(old);
        logout.value("cart");
        node.request(client, request -> request.session().bindPrincipal("ann"));

        assertThatThrownBy(() -> logout.session().invalidate())
                .isInstanceOf(SessionConflictException.class)
                .hasMessageContaining("DSS-0600");
        assertThatThrownBy(() -> node.request(old, request -> request.value("cart")))
                .isInstanceOf(SessionConflictException.class);
        assertThat(stored("cart")).isEqualTo("tea");
    }

    @Test
    void anotherUserOnTheSameBrowser_startsEmpty() {
        startSession();
        node.request(client, request -> request.session().bindPrincipal("ann"));
        Client anns = client.copy();

        node.request(client, request -> request.session().bindPrincipal("bob"));

        assertThat(stored("cart")).isNull();
        node.request(
                client, request -> assertThat(request.session().principal()).contains("bob"));
        node.request(anns, request -> assertThat(request.session().isPresent()).isFalse());
    }

    @Test
    void observerThatChangesTheSession_seesItCreatedOnce() {
        Request[] underWay = new Request[1];
        node.events.onNext = event -> {
            underWay[0].put("log", event.toString());
            underWay[0].session().flush();
        };
        underWay[0] = node.open(client);
        underWay[0].put("cart", "tea");
        underWay[0].respond();

        assertThat(node.store.calls).containsExactly("create", "update");
        assertThat(node.events.all).hasSize(1);
    }

    @Test
    void timeBeyondTheSealedDeadline_isClipped() {
        startSession();
        String reference = reference(node.open(client));
        RecordKey key = new RecordKey("shop.s." + reference);
        StoredHead.Live head = (StoredHead.Live) node.records.load(key, true).orElseThrow();
        node.records.delete(key);
        node.records.create(
                new StoredHead.Live(key, head.createDate(), 1L << 40, head.version(), head.record(), head.beans()));

        node.request(
                client,
                request -> assertThat(request.session().expiresAt().orElseThrow())
                        .isEqualTo(node.clock.instant().plus(Duration.ofHours(12))));
    }
}
