package io.distributedsession.suite.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import io.distributedsession.suite.app.Counter;

/** Changes the session. */
@Provider
@ApplicationScoped
public class RefusalMapper implements ExceptionMapper<Refusal> {

    static final int STATUS = 422;

    @Inject
    private Counter counter;

    @Override
    public Response toResponse(Refusal refusal) {
        return Response.status(STATUS)
                .entity("refused at " + counter.increment())
                .build();
    }
}
