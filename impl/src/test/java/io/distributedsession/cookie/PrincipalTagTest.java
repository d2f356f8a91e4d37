package io.distributedsession.cookie;

import java.time.Duration;
import java.util.Optional;

import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.TestClock;
import io.distributedsession.keys.TestRepository;
import io.distributedsession.keys.TestRing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PrincipalTagTest {

    private final TestClock clock = new TestClock();
    private final TestRepository repository = new TestRepository();
    private final KeyRing ring = TestRing.started(repository, clock);
    private final PrincipalTag tags = new PrincipalTag(ring);
    private final Optional<String> ada = Optional.of("ada");

    @Test
    void tellsUsersApart() {
        assertThat(tags.of(ada)).hasSize(4).isEqualTo(tags.of(ada)).isNotEqualTo(tags.of(Optional.of("grace")));
        assertThat(tags.matches(tags.of(ada), ada)).isTrue();
        assertThat(tags.matches(tags.of(ada), Optional.of("grace"))).isFalse();
        assertThat(tags.matches(tags.of(ada), Optional.empty())).isFalse();
    }

    @Test
    void nobodyIsZero() {
        assertThat(tags.of(Optional.empty())).containsOnly(0).hasSize(4);
        assertThat(tags.matches(new byte[4], Optional.empty())).isTrue();
        assertThat(tags.matches(new byte[4], ada)).isFalse();
        assertThat(PrincipalTag.isNobody(tags.of(ada))).isFalse();
    }

    @Test
    void isKeyed() {
        PrincipalTag elsewhere = new PrincipalTag(TestRing.started(new TestRepository(), clock));
        assertThat(elsewhere.of(ada)).isNotEqualTo(tags.of(ada));
    }

    @Test
    void outlivesARotationOfKeys() {
        byte[] before = tags.of(ada);
        repository.storeIfAbsent("next", TestRing.key(5, TestClock.START.plusSeconds(1)));
        clock.advance(Duration.ofSeconds(2));
        ring.refresh();
        assertThat(tags.of(ada)).isNotEqualTo(before);
        assertThat(tags.matches(before, ada)).isTrue();
        assertThat(tags.matches(before, Optional.of("grace"))).isFalse();
    }
}
