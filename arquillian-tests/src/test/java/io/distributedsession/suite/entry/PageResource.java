package io.distributedsession.suite.entry;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;

import io.distributedsession.suite.app.Counter;

/** Uses the session while its answer is written, which fits into any buffer. */
@Dependent
@Path("page")
public class PageResource {

    @Inject
    private Counter counter;

    @GET
    public StreamingOutput read() {
        return output -> output.write(text("read " + counter.value()));
    }

    @POST
    public StreamingOutput change() {
        return output -> output.write(text("changed to " + counter.increment()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
