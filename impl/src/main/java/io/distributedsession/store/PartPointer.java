package io.distributedsession.store;

import java.util.Arrays;
import java.util.Objects;

/**
 * Names the parts of something large: exactly these are to be read. Its array must not be changed.
 *
 * @param tag random, as in the parts' names: parts never change, what replaces them has another tag
 * @param chunks how many parts there are, numbered from 0
 * @param length bytes in all
 */
public record PartPointer(byte[] tag, int chunks, int length) {

    public PartPointer {
        Objects.requireNonNull(tag, "tag");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartPointer that
                && Arrays.equals(tag, that.tag)
                && chunks == that.chunks
                && length == that.length;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(tag);
    }

    @Override
    public String toString() {
        return "PartPointer[" + chunks + " parts, " + length + " bytes]";
    }
}
