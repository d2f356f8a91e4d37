package io.distributedsession.benchmarks.webapp;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Whether the application answers. */
@Path("/ping")
public class Ping {

    @GET
    public String ping() {
        return "pong";
    }
}
