package io.distributedsession.servlet;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;

import io.distributedsession.SessionException;
import io.distributedsession.exchange.ErrorAnswer;

/** Answers a request whose session failed; any other failure is the application's and goes its way. */
final class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());
    private static final int DEEPEST_CAUSE = 16;

    private Failures() {}

    /** The exchange of a request that the application failed stays open: an error page goes on with it. */
    static void answer(Throwable failure, CommittingResponse response) throws IOException, ServletException {
        Optional<SessionException> session = sessionFailure(failure);
        if (session.isEmpty()) {
            rethrow(failure);
        }
        response.exchange().abandon();
        if (response.isCommitted()) {
            LOG.log(Level.ERROR, ServletMessages.lostAfterResponse(session.get()));
            response.exchange().lost(session.get());
            // the client must not take a response for complete whose changes are lost
            throw new IOException(session.get());
        }
        write(ErrorAnswer.of(session.get()), response);
    }

    private static void write(ErrorAnswer answer, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(answer.status());
        response.setHeader("Cache-Control", "no-store");
        answer.retryAfter().ifPresent(seconds -> response.setIntHeader("Retry-After", seconds));
        response.setContentType("application/json");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<SessionException> sessionFailure(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof SessionException session) {
                return Optional.of(session);
            }
        }
        return Optional.empty();
    }

    private static void rethrow(Throwable failure) throws IOException, ServletException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof ServletException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) failure;
    }
}
