package io.distributedsession;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/**
 * What happens when two requests changed the same bean and their changes cannot be merged, see {@link Merge}. A bean
 * without this annotation is treated as with {@link Policy#REJECT}.
 */
@Inherited
@Documented
@Retention(RUNTIME)
@Target(TYPE)
public @interface OnConflict {

    /**
     * What happens to the request that commits second.
     *
     * @return the policy
     */
    Policy value();

    /** What happens to the request that commits second. */
    enum Policy {
        /**
         * Nothing of the request is stored: it is answered with status 409, and {@link SessionConflict} is fired. What its
         * handler did elsewhere stays done.
         */
        REJECT,
        /**
         * The request's state of the bean replaces what the other request stored, whose changes to the bean are lost
         * without notice.
         */
        LAST_WRITE_WINS
    }
}
