package io.distributedsession.scope.intercepted;

public interface Greeter {

    String greet(String name);

    int greeted();

    int twice();
}
