package io.distributedsession.cdi;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/** Binds {@link DistributedSessionInterceptor}; the extension adds it to every scoped bean. */
@InterceptorBinding
@Retention(RUNTIME)
@Target(TYPE)
public @interface DistributedSessionBinding {

    /** The annotation as a value. */
    final class Literal extends AnnotationLiteral<DistributedSessionBinding> implements DistributedSessionBinding {

        static final Literal INSTANCE = new Literal();

        private static final long serialVersionUID = 1L;
    }
}
