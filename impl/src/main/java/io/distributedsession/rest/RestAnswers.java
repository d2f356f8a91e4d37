package io.distributedsession.rest;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.distributedsession.exchange.ErrorAnswer;

/** Answers a failure of the session. The body goes as bytes, which JSON providers leave alone. */
final class RestAnswers {

    /** What told of the entity that is replaced. */
    private static final List<String> OF_THE_ENTITY = List.of(
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.EXPIRES,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.LOCATION);

    private RestAnswers() {}

    /** Puts the answer in the place of a response that is not written yet. */
    static void replace(ContainerResponseContext response, ErrorAnswer answer) {
        OF_THE_ENTITY.forEach(response.getHeaders()::remove);
        response.setStatus(answer.status());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setEntity(body, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.retryAfter().ifPresent(seconds -> response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds));
    }
}
