package io.distributedsession.suite.app;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;

/** Changes the session while the response is written. */
@Dependent
@Path("stream")
public class StreamResource {

    private static final int BYTES = 100_000;

    @Inject
    private Counter counter;

    @POST
    public StreamingOutput increment() {
        return output -> {
            output.write(new byte[BYTES]);
            output.write(Integer.toString(counter.increment()).getBytes(StandardCharsets.US_ASCII));
        };
    }
}
