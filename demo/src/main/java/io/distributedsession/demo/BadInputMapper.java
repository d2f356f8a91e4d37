package io.distributedsession.demo;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Bad input is the client's fault. */
@Provider
public class BadInputMapper implements ExceptionMapper<BadInputException> {

    @Override
    public Response toResponse(BadInputException exception) {
        return ErrorView.response(400, exception.getMessage());
    }
}
