package io.distributedsession.benchmarks.untouched;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.WriterInterceptorContext;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.OnConflict;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.node.CountedStore;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.exchange.BeanForm;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.rest.ExchangeFilter;
import io.distributedsession.servlet.SessionFilter;
import io.distributedsession.state.MergeRules;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;
import io.distributedsession.store.memory.MemoryRecordStore;

/** What a server does for a request to a JAX-RS resource: filters around filters around a handler. Serves one request at a time. */
final class Chain {

    private static final BeanForm VISITS = new BeanForm(
            new StateForm("visits", 0, Chain.class.getClassLoader(), TypeFilter.JDK_VALUES, Set.of("count")),
            MergeRules.DEFAULT,
            false,
            OnConflict.Policy.REJECT);

    private final CountedStore store = new CountedStore(new MemoryRecordStore());
    private final String cookie;
    private final Filter filter;
    private final FilterChain rest;
    private final long callsBefore;
    private ServletRequest served;

    private Chain(boolean own, Runnable handler) {
        Node node = new Node(
                DistributedSessionOptions.builder()
                        .application(Node.APPLICATION)
                        .build(),
                store,
                new MemorySigningKeyRepository(),
                InstantSource.system());
        Browser browser = new Browser();
        node.request(
                browser, exchange -> Node.beans(exchange).call(VISITS, Map.of()).put("count", 1));
        cookie = browser.cookie().orElseThrow();
        callsBefore = store.calls();
        if (own) {
            CDI.setCDIProvider(() -> new OneBean(node.exchanges()));
        }
        filter = own ? new SessionFilter() : (request, response, chain) -> chain.doFilter(request, response);
        rest = own ? filtered(handler) : (request, response) -> handler.run();
    }

    /** With our filters, for a request with the cookie of a live session. */
    static Chain own(Runnable handler) {
        return new Chain(true, handler);
    }

    /** With a servlet filter that does nothing. */
    static Chain noOp(Runnable handler) {
        return new Chain(false, handler);
    }

    void request() throws ServletException, IOException {
        filter.doFilter(new OneRequest(cookie), new OneResponse(), rest);
    }

    /** The calls that requests caused at the store. */
    long calls() {
        return store.calls() - callsBefore;
    }

    /** The contexts are made once: a server makes its own whether there are filters or not. */
    private FilterChain filtered(Runnable handler) {
        ExchangeFilter filter = new ExchangeFilter();
        SecurityContext nobody = Unasked.but(SecurityContext.class, nullAs("getUserPrincipal"));
        ContainerRequestContext context = Unasked.but(
                ContainerRequestContext.class,
                Map.of("getProperty", this::property, "getSecurityContext", arguments -> nobody));
        ContainerResponseContext response = Unasked.but(ContainerResponseContext.class, nullAs("getEntity"));
        WriterInterceptorContext writer = Unasked.but(
                WriterInterceptorContext.class, Map.of("getProperty", this::property, "proceed", arguments -> null));
        return (request, servletResponse) -> {
            served = request;
            filter.filter(context);
            handler.run();
            filter.filter(context, response);
            filter.aroundWriteTo(writer);
        };
    }

    private Object property(Object... arguments) {
        return served.getAttribute((String) arguments[0]);
    }

    private static Map<String, Function<Object[], Object>> nullAs(String method) {
        return Map.of(method, arguments -> null);
    }
}
