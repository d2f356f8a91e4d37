package io.distributedsession.config;

import java.util.Optional;
import java.util.Set;

/** Where the values of options come from. */
public interface OptionSource {

    /** The prefix of every key. */
    String PREFIX = "distributed-session.";

    /** The same in the names of environment variables. */
    String ENVIRONMENT_PREFIX = "DISTRIBUTED_SESSION_";

    /** The value of a full key, such as {@code distributed-session.table}. */
    Optional<String> value(String key);

    /**
     * The full keys under the prefix that this source knows, and the names of environment variables under theirs as they
     * are; a source that cannot tell answers none.
     */
    Set<String> keys();
}
