package io.distributedsession.rest;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.distributedsession.SessionException;
import io.distributedsession.exchange.ErrorAnswer;

/** Answers a failure of the session. The body goes as bytes, which JSON providers leave alone. */
final class RestAnswers {

    private RestAnswers() {}

    static Response response(SessionException failure) {
        ErrorAnswer answer = ErrorAnswer.of(failure);
        Response.ResponseBuilder builder = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(bytes(answer));
        answer.retryAfter().ifPresent(seconds -> builder.header(HttpHeaders.RETRY_AFTER, seconds));
        return builder.build();
    }

    /** Puts the answer in the place of a response that is not written yet. */
    static void replace(ContainerResponseContext response, SessionException failure) {
        ErrorAnswer answer = ErrorAnswer.of(failure);
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        response.getHeaders().remove(HttpHeaders.ETAG);
        response.getHeaders().remove(HttpHeaders.LOCATION);
        response.setStatus(answer.status());
        response.setEntity(bytes(answer), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.retryAfter().ifPresent(seconds -> response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds));
    }

    private static byte[] bytes(ErrorAnswer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }
}
