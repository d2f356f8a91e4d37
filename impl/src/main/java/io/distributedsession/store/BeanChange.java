package io.distributedsession.store;

import java.util.Objects;
import java.util.Optional;

/**
 * What a commit does to one bean.
 *
 * @param expectedTag the tag that was loaded; empty: the bean must not be stored
 * @param entry the new entry; empty: the bean is removed
 */
public record BeanChange(Optional<byte[]> expectedTag, Optional<BeanEntry> entry) {

    public BeanChange {
        Objects.requireNonNull(expectedTag, "expectedTag");
        Objects.requireNonNull(entry, "entry");
    }
}
