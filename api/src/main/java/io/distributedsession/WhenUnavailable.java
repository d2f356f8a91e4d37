package io.distributedsession;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/**
 * What happens to a request that needs the bean while the store is not available. A bean without this annotation is treated as
 * with {@link Policy#REQUIRED}. Not for a bean with {@link Exclusive}, which needs the store to be alone.
 *
 * <p>A session may hold beans of both kinds. A request that needs only optional ones is served; one that needs a required bean, too, is not,
 * and then nothing of it is stored.
 */
@Inherited
@Documented
@Retention(RUNTIME)
@Target(TYPE)
public @interface WhenUnavailable {

    /**
     * What happens to the request.
     *
     * @return the policy
     */
    Policy value();

    /** What happens to the request. */
    enum Policy {
        /** It fails with a {@link SessionStoreException}, which the filters answer with status 503 and {@code Retry-After}. */
        REQUIRED,
        /**
         * It is served. Where the bean cannot be read it has fresh state, as in a new session, and {@link
         * DistributedSession#isAvailable()} is false; what the request changes in it is not stored, so that nothing is written over
         * what the store has. Where the commit fails, the changes are lost. Either way {@link SessionChangesLost} tells of changes
         * that are not stored.
         */
        OPTIONAL
    }
}
