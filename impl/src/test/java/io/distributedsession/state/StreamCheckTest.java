package io.distributedsession.state;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.distributedsession.SessionStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.distributedsession.state.Samples.FORM;
import static io.distributedsession.state.Samples.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What costs more to read than it is worth is refused before anything is made of it, and never written. */
class StreamCheckTest {

    private final StateCodec codec = new StateCodec(8 << 20);

    private static byte[] payload(Object value) {
        return PayloadWriter.write(Collections.singletonMap("field", value), FORM, 8 << 20)
                .bytes();
    }

    private void assertRefused(byte[] payload, String why) {
        byte[] stored = new StateFrame(0, payload).pack();
        assertThatThrownBy(() -> codec.decode(stored, FORM))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0311")
                .hasMessageContainingAll("'cart'", "restored", why);
    }

    private void assertNotWritten(Object value, String why) {
        assertThatThrownBy(() -> codec.encode(field(value), FORM))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0311")
                .hasMessageContainingAll("'cart'", "'field'", "stored", why);
    }

    private static Object nestedLists(int levels) {
        Object nested = "innermost";
        for (int i = 0; i < levels; i++) {
            nested = new ArrayList<>(List.of(nested));
        }
        return nested;
    }

    @Test
    void nestingAtTheLimit_isReadAndWritten() {
        byte[] stored = codec.encode(field(nestedLists(StreamBytes.MAX_DEPTH)), FORM);
        assertThat(codec.decode(stored, FORM).fields()).containsKey("field");
    }

    @Test
    void nestingBeyondTheLimit_isRefused() {
        assertRefused(payload(nestedLists(StreamBytes.MAX_DEPTH + 1)), "more than 300 deep");
        assertNotWritten(nestedLists(StreamBytes.MAX_DEPTH + 1), "more than 300 deep");
    }

    /**
     * Threads have 1 MB by default; a server needs some of it before the bean is read. What the first compiler has compiled
     * takes more of it than what is interpreted or has been compiled again.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 500})
    void nestingUpToTheLimit_fitsThreeQuartersOfADefaultStack(int readBefore) throws InterruptedException {
        byte[] small = codec.encode(field(nestedLists(20)), FORM);
        for (int i = 0; i < readBefore; i++) {
            codec.decode(small, FORM);
        }
        byte[] stored = codec.encode(field(nestedLists(StreamBytes.MAX_DEPTH)), FORM);
        List<Object> read = new ArrayList<>();
        Thread thread = new Thread(null, () -> read.add(codec.decode(stored, FORM)), "three quarters", 768 << 10);
        thread.start();
        thread.join();
        assertThat(read).hasSize(1);
    }

    /** The superclass in the descriptor becomes another such descriptor, and so on. */
    private static byte[] withAncestors(int ancestors) {
        byte[] honest = payload(new Samples.Handler());
        byte[] descriptor = Arrays.copyOfRange(honest, indexOf(honest, (byte) 0x72), honest.length - 1);
        byte[] hostile = Arrays.copyOf(honest, honest.length + ancestors * descriptor.length);
        int at = honest.length - 1;
        for (int i = 0; i < ancestors; i++) {
            System.arraycopy(descriptor, 0, hostile, at, descriptor.length);
            at += descriptor.length;
        }
        hostile[at] = 0x70;
        return hostile;
    }

    @Test
    void classWithAsManySuperclassesAsAllowed_passes() {
        assertThatCode(() -> StreamCheck.check(withAncestors(64))).doesNotThrowAnyException();
    }

    @Test
    void classWithMoreSuperclasses_isRefused() {
        assertRefused(withAncestors(65), "not a well-formed stream");
        assertRefused(withAncestors(1000), "more than 300 deep");
    }

    @Test
    void referencesToWhatIsThere_pass() {
        Object shared = new ArrayList<>(List.of("shared"));
        assertThatCode(() -> StreamCheck.check(payload(List.of(shared, shared))))
                .doesNotThrowAnyException();
    }

    /** The last reference is to the last but one of the handles: one further is the list itself, two further is nothing. */
    @Test
    void referenceBeyondWhatIsThere_isRefused() {
        byte[] payload = payload(new Object[] {"a", "a"});
        int last = payload.length - 1;
        payload[last]++;
        assertRefused(payload, "not a well-formed stream");

        payload[last] = 0;
        payload[last - 1] = 0;
        payload[last - 2] = 0;
        assertRefused(payload, "not a well-formed stream");
    }

    @Test
    void longText_mayFillTheStreamAndNoMore() {
        byte[] payload = payload("x".repeat(70_000));
        assertThatCode(() -> StreamCheck.check(payload)).doesNotThrowAnyException();
        assertRefused(Arrays.copyOf(payload, payload.length - 1), "not a well-formed stream");
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        int at = 0;
        while (bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    @Test
    void lengthsBeyondTheStream_areRefused() {
        byte[] array = payload(new byte[3]);
        array[array.length - 3 - Integer.BYTES] = 0x7f;
        assertRefused(array, "not a well-formed stream");

        byte[] text = payload("abc");
        text[text.length - 3 - Short.BYTES] = (byte) 0xff;
        assertRefused(text, "not a well-formed stream");
    }

    @Test
    void tableThatClaimsMoreRoomThanItsStreamIsLong_isRefused() {
        byte[] map = payload(new HashMap<>(Map.of("a", 1)));
        int size = indexOfBlock(map) + Integer.BYTES;
        map[size] = 0x3f;
        byte[] stored = new StateFrame(0, map).pack();
        assertThatThrownBy(() -> codec.decode(stored, FORM))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0307");
    }

    /** The block of a map's capacity and size: 8 bytes. */
    private static int indexOfBlock(byte[] map) {
        for (int at = 0; ; at++) {
            if (map[at] == 0x77 && map[at + 1] == 8) {
                return at + 2;
            }
        }
    }

    @Test
    void bytesAfterTheLastField_areRefused() {
        byte[] payload = payload("abc");
        assertRefused(Arrays.copyOf(payload, payload.length + 1), "not a well-formed stream");
    }

    static final class Sloppy implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long first = 1;
        private final Object second = "two";

        /** The specification, section 2.3, wants the default fields first. */
        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeUTF(first + "" + second);
        }
    }

    @Test
    void writeObjectWithoutTheDefaultFields_isToldWhenWritten() {
        StateForm form =
                new StateForm("cart", 0, Samples.LOADER, TypeFilter.of(List.of(Sloppy.class)), Set.of("field"));
        assertThatThrownBy(() -> codec.encode(field(new Sloppy()), form))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("DSS-0311")
                .hasMessageContaining("defaultWriteObject");
    }
}
