package io.distributedsession.rest;

import java.io.IOException;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;

import io.distributedsession.SessionException;
import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Exchanges;

/**
 * Commits a request's exchange when the response is known and not yet written. On a servlet container the servlet filter
 * has opened the exchange and will end it; without one, this filter does both. First of the request filters, so before
 * authentication, and last of the response filters.
 */
@Provider
@PreMatching
@Priority(0)
public class ExchangeFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    private static final String OWN_BINDING = Exchange.ATTRIBUTE + ".binding";

    @Override
    public void filter(ContainerRequestContext request) {
        Exchange exchange = (Exchange) request.getProperty(Exchange.ATTRIBUTE);
        if (exchange == null || exchange.isEnded()) {
            exchange = open(request);
            request.setProperty(Exchange.ATTRIBUTE, exchange);
            request.setProperty(OWN_BINDING, CurrentExchange.bind(exchange));
        }
        exchange.servedByRest();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Exchange exchange = (Exchange) request.getProperty(Exchange.ATTRIBUTE);
        if (exchange == null) {
            return;
        }
        try {
            exchange.commit();
        } catch (SessionException e) {
            exchange.abandon();
            RestAnswers.replace(response, e);
        }
        exchange.takeCookie().ifPresent(cookie -> {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        });
        if (request.getProperty(OWN_BINDING) instanceof CurrentExchange.Binding binding) {
            binding.close();
            exchange.end();
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

    private static Exchange open(ContainerRequestContext request) {
        List<String> cookies = request.getHeaders().getOrDefault(HttpHeaders.COOKIE, List.of());
        return CDI.current()
                .select(Exchanges.class)
                .get()
                .open(cookies, "/" + request.getUriInfo().getPath());
    }
}
