package io.distributedsession.store;

import java.util.Arrays;
import java.util.Objects;

/**
 * One bean's stored state, always rewritten whole. The arrays belong to the entry and must not be changed.
 *
 * @param tag eight random bytes of the bean's last commit
 * @param sealed the sealed state
 */
public record BeanEntry(byte[] tag, byte[] sealed) {

    public BeanEntry {
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(sealed, "sealed");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BeanEntry that && Arrays.equals(tag, that.tag) && Arrays.equals(sealed, that.sealed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(tag);
    }

    @Override
    public String toString() {
        return "BeanEntry[" + sealed.length + " bytes]";
    }
}
