package io.distributedsession.test.time;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import io.distributedsession.DistributedSession;
import io.distributedsession.test.DistributedSessionTest;
import io.distributedsession.test.VirtualClock;
import io.distributedsession.test.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DistributedSessionTest
class VirtualClockTest {

    @Inject
    Note note;

    @Inject
    DistributedSession session;

    @Inject
    Visitor visitor;

    @Inject
    VirtualClock clock;

    @Test
    void timeStandsStill() {
        assertThat(clock.instant())
                .isEqualTo(Instant.parse("2040-01-01T12:00:00Z"))
                .isEqualTo(clock.instant());
    }

    @Test
    void sessionBegins_whenTheClockSays() {
        visitor.request(() -> note.write("hello"));

        assertThat(visitor.request(() -> session.createdAt().orElseThrow())).isEqualTo(clock.instant());
    }

    @Test
    void sessionThatIsNotUsed_expires() {
        visitor.request(() -> note.write("hello"));

        clock.advance(Duration.ofMinutes(19));
        assertThat(visitor.request(note::text)).isEqualTo("hello");

        clock.advance(Duration.ofMinutes(23));
        assertThat(visitor.request(note::text)).isEmpty();
    }

    @Test
    void sessionThatIsUsed_livesToItsDeadline() {
        visitor.request(() -> note.write("hello"));
        for (int minutes = 0; minutes < 11 * 60; minutes += 15) {
            clock.advance(Duration.ofMinutes(15));
            assertThat(visitor.request(note::text)).isEqualTo("hello");
        }

        clock.advance(Duration.ofHours(1));

        assertThat(visitor.request(note::text)).isEmpty();
    }

    @Test
    void signingKeys_changeWithTime_andSessionsGoOn() {
        visitor.request(() -> note.write("hello"));

        clock.advance(Duration.ofDays(200));
        visitor.request(() -> note.write("again"));

        assertThat(visitor.request(note::text)).isEqualTo("again");
    }

    @Test
    void timeNeverGoesBack() {
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
