package io.distributedsession.cdi;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/** Binds {@link MethodRulesInterceptor}; the extension adds it where a bean's methods differ, so that others pay nothing. */
@InterceptorBinding
@Retention(RUNTIME)
@Target(TYPE)
public @interface MethodRules {

    /** The annotation as a value. */
    final class Literal extends AnnotationLiteral<MethodRules> implements MethodRules {

        static final Literal INSTANCE = new Literal();

        private static final long serialVersionUID = 1L;
    }
}
