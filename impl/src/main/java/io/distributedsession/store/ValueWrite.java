package io.distributedsession.store;

import java.util.Objects;
import java.util.Optional;

/** What became of a value's write. */
public sealed interface ValueWrite {

    /**
     * It was applied.
     *
     * @param superseded names parts that nothing else names any more; empty: there are none, or they are not known
     */
    record Written(Optional<PartPointer> superseded) implements ValueWrite {

        public Written {
            Objects.requireNonNull(superseded, "superseded");
        }
    }

    /**
     * A pointer's write was not answered, and it does not stand there now. It must not be repeated: if it was applied,
     * whoever came after may have deleted the parts that it names.
     */
    record Unknown() implements ValueWrite {}
}
