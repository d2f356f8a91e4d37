package io.distributedsession.config;

import java.util.Optional;
import java.util.Set;

/** Where the values of options come from. */
public interface OptionSource {

    /** The prefix of every key. */
    String PREFIX = "distributed-session.";

    /** The value of a full key, such as {@code distributed-session.table}. */
    Optional<String> value(String key);

    /** The full keys under the prefix that this source knows; a source that cannot tell answers none. */
    Set<String> keys();
}
