package io.distributedsession.suite.app;

import java.io.Serializable;

import jakarta.enterprise.context.Dependent;

/** Injected anew with every activation of its bean. */
@Dependent
public class Salutation implements Serializable {

    private static final long serialVersionUID = 1L;

    public String text() {
        return "hello";
    }
}
