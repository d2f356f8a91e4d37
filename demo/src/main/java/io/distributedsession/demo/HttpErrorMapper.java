package io.distributedsession.demo;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives the errors of JAX-RS itself (no such path, wrong method, wrong media type) the body of the others. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response original = exception.getResponse();
        if (original.hasEntity() || original.getStatus() < 400) {
            return original;
        }
        Response.ResponseBuilder response = Response.fromResponse(ErrorView.response(
                original.getStatus(), original.getStatusInfo().getReasonPhrase()));
        // a 405 must keep its Allow
        original.getHeaders().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response.build();
    }
}
