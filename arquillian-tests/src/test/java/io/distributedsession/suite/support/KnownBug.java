package io.distributedsession.suite.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A scenario that fails on a server through no fault of the library. It runs there all the same: the matrix shows why it
 * failed, and once it passes, the test fails until this annotation is gone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(KnownBug.All.class)
public @interface KnownBug {

    /** The server that has the bug. */
    Brand[] on();

    /** The bug's name, which the README's row of the server has too, a colon, and what the server does wrong. */
    String what();

    /** Of a scenario with parameters, the case it is about: the first argument as text. All cases if empty. */
    String argument() default "";

    /** Several bugs of one scenario. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {
        KnownBug[] value();
    }
}
