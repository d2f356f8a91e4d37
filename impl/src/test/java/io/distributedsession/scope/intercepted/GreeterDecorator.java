package io.distributedsession.scope.intercepted;

import java.io.Serializable;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class GreeterDecorator implements Greeter, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Delegate
    private Greeter delegate;

    @Override
    public String greet(String name) {
        return delegate.greet(name) + "!";
    }
}
