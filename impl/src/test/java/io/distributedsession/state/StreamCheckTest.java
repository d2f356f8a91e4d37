package io.distributedsession.state;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.distributedsession.SessionStateException;
import org.junit.jupiter.api.Test;

import static io.distributedsession.state.Samples.FORM;
import static io.distributedsession.state.Samples.field;
import static org.assertj.core.api.Assertions.assertThat;
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

    /** Each level has two sets that both hold the two below: hashing the outermost takes 2 to the power of the levels. */
    static Set<Object> nestedSets(int levels) {
        Set<Object> root = new HashSet<>();
        Set<Object> one = root;
        Set<Object> other = new HashSet<>();
        for (int i = 0; i < levels; i++) {
            Set<Object> first = new HashSet<>();
            Set<Object> second = new HashSet<>();
            first.add("distinct");
            one.addAll(List.of(first, second));
            other.addAll(List.of(first, second));
            one = first;
            other = second;
        }
        return root;
    }

    @Test
    void setsOfSharedSets_areRefused() {
        assertRefused(payload(nestedSets(100)), "take too long to hash");
        assertNotWritten(nestedSets(100), "take too long to hash");
    }

    @Test
    void fewLevelsOfSharedSets_areHarmless() {
        assertThat(codec.decode(codec.encode(field(nestedSets(8)), FORM), FORM).fields())
                .containsKey("field");
    }

    @Test
    void manyKeysThatMayAllCollide_areRefused() {
        Map<Object, Object> map = new HashMap<>();
        for (int i = 0; i < 60_000; i++) {
            map.put(List.of(i), "x");
        }
        assertNotWritten(map, "take too long to hash or compare");
    }

    @Test
    void manyPlainKeysAndSomeCompositeOnes_areHarmless() {
        Map<Object, Object> map = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            map.put(i % 2 == 0 ? "key" + i : (Object) i, List.of("shared", "list"));
        }
        for (int i = 0; i < 5_000; i++) {
            map.put(new Samples.Point(i, i, "p"), 1);
        }
        assertThat(codec.decode(codec.encode(field(map), FORM), FORM).fields()).containsEntry("field", map);
    }

    @Test
    void valuesThatShareALargeList_areHarmless() {
        List<Integer> large = new ArrayList<>(Collections.nCopies(100_000, 1));
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            map.put("k" + i, large);
        }
        assertThat(codec.decode(codec.encode(field(map), FORM), FORM).fields()).containsEntry("field", map);
    }

    private static Object nestedLists(int levels) {
        Object nested = "innermost";
        for (int i = 0; i < levels; i++) {
            nested = new ArrayList<>(List.of(nested));
        }
        return nested;
    }

    @Test
    void nestingBeyondTheLimit_isRefused() {
        assertRefused(payload(nestedLists(StreamCheck.MAX_DEPTH + 1)), "more than 400 deep");
        assertNotWritten(nestedLists(StreamCheck.MAX_DEPTH + 1), "more than 400 deep");
    }

    /** Threads have 1 MB by default; a server needs some of it before the bean is read. */
    @Test
    void nestingUpToTheLimit_fitsThreeQuartersOfADefaultStack() throws InterruptedException {
        byte[] stored = codec.encode(field(nestedLists(StreamCheck.MAX_DEPTH - 1)), FORM);
        List<Object> read = new ArrayList<>();
        Thread thread = new Thread(null, () -> read.add(codec.decode(stored, FORM)), "three quarters", 768 << 10);
        thread.start();
        thread.join();
        assertThat(read).hasSize(1);
    }

    @Test
    void classWithThousandsOfSuperclasses_isRefused() {
        byte[] honest = payload(new Samples.Handler());
        // the descriptor's superclass becomes another descriptor, and so on
        byte[] descriptor = Arrays.copyOfRange(honest, indexOf(honest, (byte) 0x72), honest.length - 1);
        byte[] hostile = Arrays.copyOf(honest, honest.length + 1000 * descriptor.length);
        int at = honest.length - 1;
        for (int i = 0; i < 1000; i++) {
            System.arraycopy(descriptor, 0, hostile, at, descriptor.length);
            at += descriptor.length;
        }
        hostile[at] = 0x70;
        assertRefused(Arrays.copyOf(hostile, at + 1), "more than 400 deep");
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
