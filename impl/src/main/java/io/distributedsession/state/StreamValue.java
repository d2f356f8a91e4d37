package io.distributedsession.state;

import java.util.stream.IntStream;

/**
 * A value of a stream, as far as hash tables mind.
 *
 * @param weight what its hash code, or comparing it with another one, takes: the number of its parts, those shared each time, and
 *     a share of the length of text and large numbers
 * @param order the class whose instances a table with many keys of one hash code can sort; {@code null} if it cannot, and an
 *     empty text if different ones never have one hash code
 */
record StreamValue(long weight, String order) {

    /** Weights are bounded, and two of them far from the end of the range. */
    private static final long MOST = Long.MAX_VALUE / 4;

    private static final String STRING = "java.lang.String";
    private static final int CHARACTERS_PER_PART = 64;

    /** One that has no parts and no others like it. */
    static final StreamValue PLAIN = new StreamValue(1, "");

    private static final StreamValue SHORT_TEXT = new StreamValue(1, STRING);

    /** One without parts that a table cannot sort. */
    static final StreamValue UNSORTABLE = new StreamValue(1, null);

    /** What java.time writes, by the byte that it begins with: those of one class sort. */
    private static final StreamValue[] TIMES = IntStream.rangeClosed(Byte.MIN_VALUE, Byte.MAX_VALUE)
            .mapToObj(kind -> new StreamValue(1, "java.time.Ser" + kind))
            .toArray(StreamValue[]::new);

    static StreamValue time(byte kind) {
        return TIMES[kind - Byte.MIN_VALUE];
    }

    static StreamValue text(long length) {
        return length < CHARACTERS_PER_PART ? SHORT_TEXT : new StreamValue(1 + length / CHARACTERS_PER_PART, STRING);
    }

    /** One with parts that count, of whatever class. */
    static StreamValue composite(long parts) {
        return new StreamValue(sum(2, parts), null);
    }

    static long sum(long one, long other) {
        return Math.min(one + other, MOST);
    }

    static long product(long one, long other) {
        return one != 0 && other > MOST / one ? MOST : one * other;
    }
}
