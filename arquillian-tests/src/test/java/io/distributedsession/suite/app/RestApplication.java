package io.distributedsession.suite.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The server finds the classes. */
@ApplicationPath("api")
public class RestApplication extends Application {}
