package io.distributedsession;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Fired when changes of a request are not stored though the client is told of no failure: they were in beans that the application can
 * do without, or the response had begun before the commit. A request that is answered with a failure fires none.
 *
 * @param reference the session's {@linkplain DistributedSession#reference() reference}, empty if it was not read or is new
 * @param beans the stored names of the beans that were changed; empty where they are not known, after the response had begun
 * @param messageId the id of the failure's message, such as {@code DSS-0102}; the log has the message
 */
public record SessionChangesLost(Optional<String> reference, Set<String> beans, String messageId) {

    /**
     * Changes that are lost.
     *
     * @param reference the session's reference, not {@code null}
     * @param beans stored names, not {@code null}
     * @param messageId the id of the failure's message, not {@code null}
     */
    public SessionChangesLost {
        Objects.requireNonNull(reference, "reference");
        beans = Set.copyOf(beans);
        Objects.requireNonNull(messageId, "messageId");
    }
}
