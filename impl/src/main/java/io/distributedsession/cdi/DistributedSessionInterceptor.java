package io.distributedsession.cdi;

import java.io.Serializable;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundConstruct;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Remembers the object that really holds a scoped bean's state. What {@code Contextual.create()} returns is that object on
 * Weld, but an empty delegating proxy on OpenWebBeans; the target of an {@code @AroundConstruct} is right on both.
 * Stateless; serializable because the scope is passivating.
 */
@DistributedSessionBinding
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class DistributedSessionInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Called by the container around the construction of a scoped bean. */
    @AroundConstruct
    public void remember(InvocationContext context) throws Exception {
        context.proceed();
        Creation creation = Creation.currentOrNull();
        // constructors may make other scoped beans; their creations are popped by now, so the top is this bean's
        if (creation != null && creation.isFor(context.getConstructor().getDeclaringClass())) {
            creation.constructed(context.getTarget(), context.getParameters());
        }
    }
}
