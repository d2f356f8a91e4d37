package io.distributedsession.suite.entry;

/** What the application throws; {@link RefusalMapper} knows it. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
