package io.distributedsession;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/**
 * A JAX-RS resource class or method whose requests do not extend the session, such as a poll or a health check: the
 * session expires as if they had not happened. They still read state, and write what they change.
 *
 * <p>A filter that calls a scoped bean before JAX-RS has matched the request comes too early for this annotation: name the path
 * by the option below.
 *
 * <p>Paths outside JAX-RS are named by the option {@code distributed-session.non-extending-paths}.
 */
@Inherited
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface NonExtending {}
