package io.distributedsession.benchmarks.reliability;

import java.util.function.Predicate;

import io.distributedsession.launcher.faults.Call;
import io.distributedsession.launcher.faults.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Only a request that met the fault tells something of it. */
class TrialTest {

    @Test
    void requestThatFailedBeforeItsFirstCall_isMadeAgain() throws Exception {
        Row row = trial(new Starved(1, "503")).row();

        assertThat(row.facts()).isEqualTo("| `DROP_BEFORE` | required | 200 | 200 | 200 | 200 | the change, once |");
        assertThat(row.back()).isEqualTo(Starved.SECONDS);
    }

    @Test
    void optionalBeanThatWasLostBeforeTheFirstCall_isAskedAgain() throws Exception {
        assertThat(trial(new Starved(1, "200, fresh state")).row().oneRead()).isEqualTo("200");
    }

    @Test
    void requestThatFailsEachTimeBeforeItsFirstCall_failsTheTrialWithItsCause() {
        assertThatThrownBy(() -> trial(new Starved(Integer.MAX_VALUE, "503")).row())
                .hasMessageContaining("no call has suffered DROP_BEFORE")
                .hasMessageContaining("no time left");
    }

    @Test
    void requestThatIsServedWithoutTheFault_failsTheTrial() {
        Starved served = new Starved(1, "200");

        assertThatThrownBy(() -> trial(served).row()).hasMessageContaining("no call has suffered DROP_BEFORE");
        assertThat(served.requests).isEqualTo(1);
    }

    private static Trial trial(Suffering subject) {
        return new Trial(Fault.DROP_BEFORE, Policy.REQUIRED, subject);
    }

    /** Sends nothing at its first requests under the fault. */
    private static final class Starved implements Suffering {

        static final double SECONDS = 0.5;
        private static final double FAR_TOO_LONG = 9;

        private final String answer;
        private int starved;
        private boolean under;
        private long suffered;
        private long stored;
        private int requests;

        Starved(int starved, String answer) {
            this.starved = starved;
            this.answer = answer;
        }

        @Override
        public void begin(Predicate<Call> concerns) {
            under = true;
        }

        @Override
        public void end() {
            under = false;
        }

        @Override
        public Served read() {
            return request();
        }

        @Override
        public Served change() {
            Served served = request();
            stored += served.answer().equals(Row.SERVED) ? 1 : 0;
            return served;
        }

        private Served request() {
            if (under) {
                requests++;
                if (starved-- > 0) {
                    return new Served(answer, "no time left", FAR_TOO_LONG, 0);
                }
                suffered++;
            }
            return new Served(Row.SERVED, "", SECONDS, 0);
        }

        @Override
        public long stored() {
            return stored;
        }

        @Override
        public long suffered() {
            return suffered;
        }
    }
}
