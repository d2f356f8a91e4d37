package io.distributedsession;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/**
 * A method of a scoped bean, or all methods of a bean, that one request of a session calls at a time: from the first such
 * call to the commit the request holds the session's lease, on whichever server it runs. Within it the bean is as the last
 * request left it, and the change is committed as it is, not merged.
 *
 * <p>A bean with an exclusive method is changed by exclusive methods alone: a request that changed it otherwise is refused
 * with a {@link SessionException}. A request that waits for longer than {@link DistributedSessionOptions#leaseWait()} is
 * answered with status 409 and {@code Retry-After}; one that takes longer than
 * {@link DistributedSessionOptions#leaseDuration()} may find the lease taken, and is answered with status 409. The lease costs one more
 * write; plain beans pay nothing, and other beans are changed by other requests meanwhile.
 *
 * <p>What the library looks at is the call through the injected bean: a method called on {@code this} is not exclusive by
 * itself.
 */
@Inherited
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Exclusive {}
