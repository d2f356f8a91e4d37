package io.distributedsession.rest;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;

import io.distributedsession.SessionException;
import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.ErrorAnswer;
import io.distributedsession.exchange.Exchange;

/**
 * Commits a request's exchange when the response is known and not yet written. The servlet filter
 * has opened the exchange, adds its cookie when the headers leave, and will end it. First of the request filters, so before
 * authentication, and last of the response filters.
 */
@Provider
@PreMatching
@Priority(0)
public class ExchangeFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    private static final Logger LOG = System.getLogger(ExchangeFilter.class.getName());

    private final AtomicBoolean missed = new AtomicBoolean();

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(Exchange.ATTRIBUTE) instanceof Exchange exchange) {
            exchange.servedByRest();
            exchange.user(new RestUser(request));
            exchange.seeUser();
        } else if (missed.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, RestMessages.noServletFilter());
        }
    }

    /** The cookie is left to the servlet filter: the headers here may be those of a response that requests share. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object exchange = request.getProperty(Exchange.ATTRIBUTE);
        if (exchange instanceof Exchange opened) {
            commit(opened, response);
        } else if (response.getEntity() instanceof ErrorAnswer answer) {
            RestAnswers.replace(response, answer);
        }
    }

    private static void commit(Exchange exchange, ContainerResponseContext response) {
        if (response.getEntity() instanceof ErrorAnswer answer) {
            exchange.abandon();
            RestAnswers.replace(response, answer);
            return;
        }
        try {
            exchange.commit();
        } catch (SessionException e) {
            exchange.abandon();
            RestAnswers.replace(response, ErrorAnswer.of(e));
        }
    }

    /** A response that is written on another thread than the request's may still call scoped beans. */
    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getProperty(Exchange.ATTRIBUTE) instanceof Exchange exchange) || exchange.isEnded()) {
            context.proceed();
            return;
        }
        try (CurrentExchange.Binding bound = CurrentExchange.bind(exchange)) {
            context.proceed();
        }
    }
}
