package io.distributedsession;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/**
 * The name under which a bean's state is stored, so that the class can be renamed or moved without losing it.
 *
 * <p>Two beans of one application with the same stored name fail the deployment. The name takes room in every stored
 * session: short names pay.
 */
@Documented
@Retention(RUNTIME)
@Target(TYPE)
public @interface StoredAs {

    /**
     * The stored name: letters, digits, {@code .}, {@code _}, {@code $} and {@code -}, at most 255 of them.
     *
     * @return the stored name
     */
    String value();

    /**
     * The number of the bean's form, raised by one whenever an older build could no longer understand the state, or this build
     * can no longer use what an older one stored. A build that meets a higher number than its own leaves the stored state
     * untouched and fails the request with {@link SessionStateException}, answered with status 503. One that meets a lower
     * number drops the fields that it does not have, and lets those start anew whose values it cannot use. Most changes need
     * no other number: fields may be added and removed as they are.
     *
     * @return the number of the form, 0 to 65535
     */
    int schema() default 0;
}
