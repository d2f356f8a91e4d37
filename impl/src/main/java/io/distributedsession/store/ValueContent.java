package io.distributedsession.store;

import java.util.Objects;
import java.util.Optional;

/** Where a value's bytes are. */
public sealed interface ValueContent {

    /** What names the value's parts, if it is in parts. */
    Optional<PartPointer> pointer();

    /**
     * In the value's own item.
     *
     * @param bytes the value as given; must not be changed
     */
    record Whole(byte[] bytes) implements ValueContent {

        public Whole {
            Objects.requireNonNull(bytes, "bytes");
        }

        @Override
        public Optional<PartPointer> pointer() {
            return Optional.empty();
        }
    }

    /**
     * In parts.
     *
     * @param parts names them
     * @param partsTtl their expiry in epoch seconds, after the value's own
     */
    record InParts(PartPointer parts, long partsTtl) implements ValueContent {

        public InParts {
            Objects.requireNonNull(parts, "parts");
        }

        @Override
        public Optional<PartPointer> pointer() {
            return Optional.of(parts);
        }
    }
}
