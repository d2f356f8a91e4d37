package io.distributedsession.benchmarks.historyapp;

import java.lang.management.ManagementFactory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What the server's JVM holds: bytes of its heap after a collection, and threads. */
@Path("/vitals")
public class VitalsResource {

    @GET
    public String vitals() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                + " "
                + ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
