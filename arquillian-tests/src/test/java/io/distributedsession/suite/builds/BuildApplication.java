package io.distributedsession.suite.builds;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The server finds the classes. */
@ApplicationPath("api")
public class BuildApplication extends Application {}
