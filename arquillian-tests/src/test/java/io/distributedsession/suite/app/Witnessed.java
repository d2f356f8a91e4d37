package io.distributedsession.suite.app;

import java.lang.annotation.Retention;

import jakarta.ws.rs.NameBinding;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

/** Has {@link CommitWitness} look at the response; it reads the session, which other requests must not. */
@NameBinding
@Retention(RUNTIME)
public @interface Witnessed {}
