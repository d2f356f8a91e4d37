package io.distributedsession.keys.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import io.distributedsession.SessionStoreException;
import io.distributedsession.keys.KeyLookup;
import io.distributedsession.keys.KeyRing;
import org.junit.jupiter.api.Test;

import static io.distributedsession.keys.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A key that was made right after this node had read the keys in vain, and may not read them again yet. */
class YoungKeyTest {

    private static final byte[] MADE_UP = {9, 9, 9, 9, 9, 9, 9, 9};
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Nodes nodes = new Nodes();
    private final KeyRing here = nodes.started();
    private final KeyRing elsewhere = nodes.started();

    /** An emergency key, made elsewhere a moment after this node has read the keys. */
    private byte[] madeAfterARead() {
        nodes.clock.advance(Duration.ofMinutes(2));
        assertThat(here.find(MADE_UP, nodes.clock.instant())).isInstanceOf(KeyLookup.Unknown.class);
        nodes.repository.revoke(nodes.keys().get(0).id(), "leaked");
        elsewhere.refresh();
        return Base64.getUrlDecoder().decode(elsewhere.signing().id());
    }

    @Test
    void itsToken_isNotJudgedUntilTheKeysAreReadAgain() {
        byte[] young = madeAfterARead();
        int before = nodes.repository.reads();
        nodes.clock.advance(PAUSE.minusMillis(1));

        assertThatThrownBy(() -> here.find(young, nodes.clock.instant()))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0262");
        assertThat(nodes.repository.reads()).isEqualTo(before);

        nodes.clock.advance(Duration.ofMillis(1));
        assertThat(here.find(young, nodes.clock.instant())).isInstanceOf(KeyLookup.Known.class);
        assertThat(nodes.repository.reads()).isEqualTo(before + 1);
    }

    @Test
    void tokenFromAClockThatIsLate_isNotRefusedEither() {
        byte[] young = madeAfterARead();

        assertThatThrownBy(() -> here.find(young, nodes.clock.instant().minusSeconds(60)))
                .isInstanceOf(SessionStoreException.class);
    }

    @Test
    void unknownKeyOfATokenFromBeforeTheRead_isRefused() {
        madeAfterARead();
        Instant before = nodes.clock.instant().minusSeconds(60).minusMillis(1);

        assertThat(here.find(MADE_UP, before)).isInstanceOf(KeyLookup.Unknown.class);
        assertThat(here.find(MADE_UP, START)).isInstanceOf(KeyLookup.Unknown.class);
    }

    @Test
    void unknownKeyOfATokenFromTheFuture_isRefused() {
        madeAfterARead();
        Instant after = nodes.clock.instant().plusSeconds(60).plusMillis(1);

        assertThat(here.find(MADE_UP, after)).isInstanceOf(KeyLookup.Unknown.class);
    }

    @Test
    void unknownKeyThatTheKeysWereReadFor_isRefused() {
        nodes.clock.advance(Duration.ofMinutes(2));

        assertThat(here.find(MADE_UP, nodes.clock.instant())).isInstanceOf(KeyLookup.Unknown.class);
    }
}
