package io.distributedsession.dynamodb;

import java.util.Objects;
import java.util.Optional;

/**
 * The name of an attribute as far as it is known before the table is seen.
 *
 * @param name the name; where it is not fixed, the one that a table created here gets
 * @param fixed whether it is configured: then a table must have it, else whatever the table has is taken
 */
record AttributeChoice(String name, boolean fixed) {

    AttributeChoice {
        Objects.requireNonNull(name, "name");
    }

    static AttributeChoice of(Optional<String> configured, String otherwise) {
        return new AttributeChoice(configured.orElse(otherwise), configured.isPresent());
    }

    static AttributeChoice fixed(String name) {
        return new AttributeChoice(name, true);
    }

    boolean allows(String found) {
        return !fixed || name.equals(found);
    }
}
