package io.distributedsession.state;

import java.io.ObjectInputFilter.FilterInfo;
import java.io.ObjectInputFilter.Status;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import io.distributedsession.SessionStateException;
import org.junit.jupiter.api.Test;

import static io.distributedsession.state.Samples.FORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What collections claim to hold is not believed beyond what their stream can hold, all of them together. */
class ArrayLimitTest {

    private static final int PAYLOAD = 2 << 20;

    private final StateCodec codec = new StateCodec(8 << 20);

    private record Array(long arrayLength) implements FilterInfo {

        @Override
        public Class<?> serialClass() {
            return Object[].class;
        }

        @Override
        public long depth() {
            return 1;
        }

        @Override
        public long references() {
            return 1;
        }

        @Override
        public long streamBytes() {
            return 1;
        }
    }

    @Test
    void arraysUpToTheLimitTogether_areAllowed() {
        ArrayLimit limit = new ArrayLimit(1000);
        assertThat(limit.checkInput(new Array(2000))).isEqualTo(Status.ALLOWED);
        assertThat(limit.checkInput(new Array(-1))).isEqualTo(Status.ALLOWED);
        assertThat(limit.checkInput(new Array(1024))).isEqualTo(Status.ALLOWED);
        assertThat(limit.checkInput(new Array(1))).isEqualTo(Status.REJECTED);
    }

    @Test
    void oneArrayBeyondTheLimit_isRefused() {
        assertThat(new ArrayLimit(1000).checkInput(new Array(3024))).isEqualTo(Status.ALLOWED);
        assertThat(new ArrayLimit(1000).checkInput(new Array(3025))).isEqualTo(Status.REJECTED);
    }

    private static Object nestedMaps(int levels) {
        Object nested = "innermost";
        for (int i = 0; i < levels; i++) {
            nested = new HashMap<>(Map.of("k", nested));
        }
        return nested;
    }

    /** Each claims as many mappings as the stream has bytes, and makes room for them before it reads the one inside. */
    @Test
    void tablesInTablesThatClaimTooMuch_takeNoMoreRoomThanTheStreamAllows() {
        byte[] payload = payload(nestedMaps(290));
        for (int at = 0; at < payload.length - 10; at++) {
            if (payload[at] == 0x77 && payload[at + 1] == 8 && payload[at + 9] == 1) {
                payload[at + 7] = (PAYLOAD / 2) >> 16;
            }
        }
        assertBounded(payload);
    }

    private static byte[] payload(Object value) {
        return PayloadWriter.write(Collections.singletonMap("field", List.of(new byte[PAYLOAD], value)), FORM, 8 << 20)
                .bytes();
    }

    private void assertBounded(byte[] payload) {
        byte[] stored = new StateFrame(0, payload).pack();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> codec.decode(stored, FORM))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0307");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20L * PAYLOAD);
    }
}
