package io.distributedsession.cdi;

import java.io.Serializable;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;

/**
 * Takes the session's lease for calls of exclusive methods, and notes the calls that may change a bean's state where some
 * methods are read-only. Stateless.
 */
@MethodRules
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class MethodRulesInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Called by the container around a business method. */
    @AroundInvoke
    public Object obey(InvocationContext context) throws Exception {
        Exchange exchange = CurrentExchange.getOrNull();
        // without an exchange somebody calls an object that outlived its request; its state goes nowhere
        if (exchange != null && Exclusivity.isExclusive(context.getMethod())) {
            exchange.lease();
        }
        if (exchange != null && !Tracking.isReadOnly(context.getMethod())) {
            ((ActiveBeans) exchange.beans()).mayChange(context.getTarget());
        }
        return context.proceed();
    }
}
