package io.distributedsession.suite.app;

import java.io.Serializable;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public class PoliteGreeting implements Greeting, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Delegate
    private Greeting greeting;

    @Override
    public String greet(String name) {
        return "dear " + greeting.greet(name);
    }
}
