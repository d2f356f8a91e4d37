package io.distributedsession.suite.app;

import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The server's threads. */
@Dependent
@Path("threads")
public class ThreadsResource {

    /** Their names, each on a line. */
    @GET
    public String names() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.joining("\n"));
    }
}
