package io.distributedsession.store;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** One bean's stored state, always rewritten whole. The arrays belong to the entry and must not be changed. */
public sealed interface BeanEntry {

    /** Eight random bytes of the commit that wrote the entry. */
    byte[] tag();

    /** The bytes of bean state that the entry puts into the head. */
    int inlineBytes();

    /** The bytes of bean state in all. */
    int bytes();

    /** The parts that it names, if any. */
    Optional<PartPointer> pointer();

    /**
     * A bean in the head itself.
     *
     * @param sealed the sealed state
     */
    record Inline(byte[] tag, byte[] sealed) implements BeanEntry {

        public Inline {
            Objects.requireNonNull(tag, "tag");
            Objects.requireNonNull(sealed, "sealed");
        }

        @Override
        public int inlineBytes() {
            return sealed.length;
        }

        @Override
        public int bytes() {
            return sealed.length;
        }

        @Override
        public Optional<PartPointer> pointer() {
            return Optional.empty();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Inline that && Arrays.equals(tag, that.tag) && Arrays.equals(sealed, that.sealed);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(tag);
        }

        @Override
        public String toString() {
            return "Inline[" + sealed.length + " bytes]";
        }
    }

    /**
     * A large bean: its parts lie beside the head.
     *
     * @param parts they have the entry's tag
     */
    record InParts(PartPointer parts) implements BeanEntry {

        public InParts {
            Objects.requireNonNull(parts, "parts");
        }

        @Override
        public byte[] tag() {
            return parts.tag();
        }

        @Override
        public int inlineBytes() {
            return 0;
        }

        @Override
        public int bytes() {
            return parts.length();
        }

        @Override
        public Optional<PartPointer> pointer() {
            return Optional.of(parts);
        }
    }
}
