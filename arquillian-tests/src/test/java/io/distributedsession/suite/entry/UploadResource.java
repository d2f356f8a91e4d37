package io.distributedsession.suite.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.distributedsession.suite.app.Counter;
import io.distributedsession.suite.app.Gates;

/** Changes the session and takes as long as the request's body. */
@Dependent
@Path("upload/{gate}")
public class UploadResource {

    @Inject
    private Counter counter;

    @Inject
    private Gates gates;

    @POST
    public String increment(@PathParam("gate") String gate, InputStream body) throws IOException {
        int value = counter.increment();
        gates.arrive(gate);
        body.transferTo(OutputStream.nullOutputStream());
        return Integer.toString(value);
    }
}
