package io.distributedsession.scope.intercepted;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@Traced
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class TracedInterceptor implements Serializable {

    static final List<String> CALLS = Collections.synchronizedList(new ArrayList<>());

    private static final long serialVersionUID = 1L;

    @AroundInvoke
    Object trace(InvocationContext context) throws Exception {
        CALLS.add(context.getMethod().getName());
        return context.proceed();
    }
}
