package io.distributedsession;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/**
 * A method of a scoped bean, or all methods of a bean, whose calls do not change its state. A request that calls no other
 * method of the bean does not compare it at the commit, which saves encoding it; a change made all the same is lost, unless
 * another method of the bean is called in the same request.
 *
 * <p>What the library looks at is the call through the injected bean: a method that a read-only method calls on {@code this}
 * counts as a part of it.
 */
@Inherited
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface ReadOnly {}
