package io.distributedsession.suite.app;

import java.io.Serializable;
import java.util.Locale;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

@Loud
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class LoudInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @AroundInvoke
    Object raise(InvocationContext call) throws Exception {
        return call.proceed().toString().toUpperCase(Locale.ROOT);
    }
}
