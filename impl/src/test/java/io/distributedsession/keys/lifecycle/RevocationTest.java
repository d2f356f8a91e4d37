package io.distributedsession.keys.lifecycle;

import java.time.Duration;
import java.util.Base64;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKey;
import io.distributedsession.keys.KeyLookup;
import io.distributedsession.keys.KeyRing;
import org.junit.jupiter.api.Test;

import static io.distributedsession.keys.lifecycle.Nodes.DELAY;
import static io.distributedsession.keys.lifecycle.Nodes.LIFE;
import static io.distributedsession.keys.lifecycle.Nodes.REFRESH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A revoked key is believed no more, and another one signs at once. */
class RevocationTest {

    private static final Duration DUE = LIFE.minus(DELAY.multipliedBy(2));

    private final Nodes nodes = new Nodes();
    private final KeyRing ring = nodes.started();
    private final SigningKey first = nodes.keys().get(0);

    private SigningKey newest() {
        return nodes.keys().get(nodes.keys().size() - 1);
    }

    private void revoke(SigningKey key) {
        nodes.repository.revoke(key.id(), "leaked");
        ring.refresh();
    }

    private KeyLookup find(SigningKey key) {
        return ring.find(Base64.getUrlDecoder().decode(key.id()));
    }

    @Test
    void activeKeyRevoked_theSuccessorThatWaitsSignsAtOnce() {
        nodes.pass(DUE, ring);
        SigningKey next = newest();

        revoke(first);

        assertThat(ring.signing().id()).isEqualTo(next.id());
        assertThat(nodes.keys()).hasSize(2);
        assertThat(find(first)).isInstanceOf(KeyLookup.Revoked.class);
    }

    @Test
    void onlyKeyRevoked_theRefreshMakesOneThatSignsAtOnce() {
        nodes.clock.advance(Duration.ofHours(1));

        revoke(first);

        assertThat(nodes.keys()).hasSize(2);
        assertThat(newest().activates()).isEqualTo(newest().created()).isEqualTo(nodes.clock.instant());
        assertThat(ring.signing().id()).isEqualTo(newest().id());
    }

    @Test
    void retiredKey_neverSignsAgain() {
        nodes.pass(DUE, ring);
        SigningKey second = newest();
        nodes.pass(DELAY.multipliedBy(2), ring);
        assertThat(ring.signing().id()).isEqualTo(second.id());

        revoke(second);

        assertThat(ring.signing().id()).isNotIn(first.id(), second.id()).isEqualTo(newest().id());
        assertThat(find(first)).isInstanceOf(KeyLookup.Known.class);
    }

    @Test
    void waitingSuccessorRevoked_theActiveKeyGoesOn_andAnotherSuccessorIsMade() {
        nodes.pass(DUE, ring);
        SigningKey second = newest();

        revoke(second);

        assertThat(ring.signing().id()).isEqualTo(first.id());
        assertThat(nodes.keys()).hasSize(3);
        assertThat(newest().activates()).isEqualTo(first.expires());
        assertThat(nodes.repository.slots().get(second.id())).isEqualTo(newest());
    }

    @Test
    void emergencySuccessorRevokedToo_anotherOneIsMade() {
        revoke(first);
        SigningKey second = newest();
        nodes.clock.advance(Duration.ofSeconds(1));

        revoke(second);

        assertThat(nodes.keys()).hasSize(3);
        assertThat(ring.signing().id()).isEqualTo(newest().id());
    }

    @Test
    void revokedWhileTheTableIsDown_countsOnReturn() {
        nodes.repository.revoke(first.id(), "leaked");
        nodes.repository.down(true);
        assertThatThrownBy(ring::refresh).isInstanceOf(SessionStoreException.class);
        assertThat(find(first)).isInstanceOf(KeyLookup.Known.class);

        nodes.repository.down(false);
        ring.refresh();

        assertThat(find(first)).isInstanceOf(KeyLookup.Revoked.class);
    }

    @Test
    void revocation_countsThoughNoOtherKeyCanBeMade() {
        nodes.repository.revoke(first.id(), "leaked");
        nodes.repository.readOnly(true);

        assertThatThrownBy(ring::refresh).isInstanceOf(SessionStoreException.class);

        assertThat(find(first)).isInstanceOf(KeyLookup.Revoked.class);
        assertThat(ring.condition().isReady()).isFalse();
        assertThat(ring.condition().activeKeyId()).isEmpty();
    }

    @Test
    void revokedKeys_areRemovedLikeRetiredOnes() {
        revoke(first);
        nodes.pass(REFRESH, ring);
        nodes.pass(LIFE.plusDays(31), ring);

        assertThat(nodes.keys()).extracting(SigningKey::id).doesNotContain(first.id());
    }
}
