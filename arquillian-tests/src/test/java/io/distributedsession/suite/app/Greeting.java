package io.distributedsession.suite.app;

/** What the decorator decorates. */
public interface Greeting {

    String greet(String name);
}
