package io.distributedsession.benchmarks.historyapp;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every class of the WAR that is a resource. */
@ApplicationPath("/api")
public class HistoryApplication extends Application {}
