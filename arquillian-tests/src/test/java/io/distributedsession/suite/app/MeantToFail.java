package io.distributedsession.suite.app;

import jakarta.servlet.ServletException;

/** Has an error page of its own: servers throw the superclass themselves. */
public class MeantToFail extends ServletException {

    private static final long serialVersionUID = 1L;

    MeantToFail() {
        super("meant to fail");
    }
}
