package io.distributedsession.suite.keys;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The server finds the classes. */
@ApplicationPath("api")
public class KeyApplication extends Application {}
