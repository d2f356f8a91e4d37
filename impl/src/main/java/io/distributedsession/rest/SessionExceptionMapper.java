package io.distributedsession.rest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import io.distributedsession.SessionException;
import io.distributedsession.exchange.ErrorAnswer;

/**
 * Answers session failures that a resource lets pass; {@link ExchangeFilter} writes the answer and gives the exchange up. An application's own mapper comes before this
 * one.
 */
@Priority(Integer.MAX_VALUE)
@Provider
public class SessionExceptionMapper implements ExceptionMapper<SessionException> {

    private static final Logger LOG = System.getLogger(SessionExceptionMapper.class.getName());

    @Override
    public Response toResponse(SessionException failure) {
        LOG.log(Level.DEBUG, "A resource failed for its session", failure);
        ErrorAnswer answer = ErrorAnswer.of(failure);
        return Response.status(answer.status()).entity(answer).build();
    }
}
