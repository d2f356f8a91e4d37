package io.distributedsession.store;

import java.util.Objects;
import java.util.Optional;

/** What became of a conditional write. A write whose outcome is unknown is an exception instead. */
public sealed interface WriteOutcome {

    /**
     * It was applied, once.
     *
     * @param version the session's version after it
     */
    record Applied(long version) implements WriteOutcome {}

    /**
     * Its condition did not hold; nothing was written.
     *
     * @param found what stands there, expired or not
     */
    record Refused(Optional<StoredHead> found) implements WriteOutcome {

        public Refused {
            Objects.requireNonNull(found, "found");
        }
    }
}
