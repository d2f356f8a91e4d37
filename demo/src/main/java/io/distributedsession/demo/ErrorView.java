package io.distributedsession.demo;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The body of every error. */
public record ErrorView(String error) {

    static Response response(int status, String error) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(new ErrorView(error))
                .build();
    }
}
