package io.distributedsession.suite.ear;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The server finds the classes. */
@ApplicationPath("api")
public class TillApplication extends Application {}
