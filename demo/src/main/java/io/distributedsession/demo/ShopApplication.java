package io.distributedsession.demo;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The shop's API; its resources are found by annotation. */
@ApplicationPath("/api")
public class ShopApplication extends Application {}
