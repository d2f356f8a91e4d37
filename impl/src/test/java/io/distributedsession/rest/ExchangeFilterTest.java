package io.distributedsession.rest;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;

import io.distributedsession.SessionException;
import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.ErrorAnswer;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Node;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExchangeFilterTest implements InvocationHandler {

    private final Node node = new Node();
    private final ExchangeFilter filter = new ExchangeFilter();
    private final ContainerRequestContext request = fake(ContainerRequestContext.class);
    private final ContainerResponseContext response = fake(ContainerResponseContext.class);
    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    private Object exchange;
    private Object entity = "text";
    private int status = 200;
    private String user;
    private boolean onTheRequestsThread = true;

    @Test
    void withoutTheServletFilter_nothingIsOpenedOrBound() {
        filter.filter(request);
        filter.filter(request, response);

        assertThat(exchange).isNull();
        assertThat(CurrentExchange.getOrNull()).isNull();
    }

    @Test
    void commit_leavesTheCookieToTheServletFilter() {
        Exchange opened = open();
        filter.filter(request);
        Node.put(opened, "cart", "tea");

        filter.filter(request, response);

        assertThat(node.calls()).containsExactly("create");
        assertThat(headers).isEmpty();
        assertThat(opened.isServedByRest()).isTrue();
        assertThat(opened.takeCookie()).isPresent();
    }

    @Test
    void failedCommit_replacesEntityAndItsHeaders() {
        Node.put(open(), "cart", "tea");
        node.failNextWrite();
        for (String name : List.of("Content-Encoding", "Content-Disposition", "Last-Modified", "ETag")) {
            headers.putSingle(name, "x");
        }
        headers.putSingle("X-Own", "x");

        filter.filter(request, response);

        assertThat(status).isEqualTo(503);
        assertThat(headers).containsOnlyKeys("X-Own", "Cache-Control", "Retry-After");
        assertThat(entity).isInstanceOf(byte[].class);
    }

    /** Whatever thread the request was resumed on. */
    @Test
    void mappedSessionFailure_dropsTheChanges() {
        Node.put(open(), "cart", "tea");
        entity = ErrorAnswer.of(new SessionException("DSS-0000", "test"));

        filter.filter(request, response);

        assertThat(node.calls()).isEmpty();
        assertThat(status).isEqualTo(500);
        assertThat(new String((byte[]) entity)).contains("DSS-0000");
    }

    /** A filter of the application may set another security context after this one ran. */
    @Test
    void userOfTheSecurityContext_isAskedLate() {
        Exchange opened = open();
        filter.filter(request);
        Node.put(opened, "cart", "tea");
        user = "ada";

        filter.filter(request, response);

        assertThat(opened.view().principal()).contains("ada");
    }

    /** As on servers that bind the security context to the request's thread. */
    @Test
    void userOfAResourceThatGoesOnOnAnotherThread_isTheAuthenticatedOne() {
        Exchange opened = open();
        filter.filter(request);
        user = "ada";
        new AuthenticatedFilter().filter(request);
        onTheRequestsThread = false;
        Node.put(opened, "cart", "tea");

        filter.filter(request, response);

        assertThat(opened.view().principal()).contains("ada");
    }

    @Test
    void userWhomTheServerKnew_isSeenByTheFirstFilter() {
        Exchange opened = open();
        user = "ada";
        filter.filter(request);
        onTheRequestsThread = false;
        Node.put(opened, "cart", "tea");

        filter.filter(request, response);

        assertThat(opened.view().principal()).contains("ada");
    }

    private Exchange open() {
        Exchange opened = node.exchanges().open(List.of(), "/");
        exchange = opened;
        return opened;
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) {
        switch (method.getName()) {
            case "getProperty":
                return exchange;
            case "setProperty":
                exchange = arguments[1];
                return null;
            case "getSecurityContext":
                return onTheRequestsThread ? fake(SecurityContext.class) : null;
            case "getUserPrincipal":
                return user == null ? null : (Principal) () -> user;
            case "getEntity":
                return entity;
            case "getHeaders":
                return headers;
            case "setStatus":
                status = (Integer) arguments[0];
                return null;
            case "setEntity":
                entity = arguments[0];
                return null;
            default:
                return null;
        }
    }

    private <T> T fake(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(ExchangeFilterTest.class.getClassLoader(), new Class<?>[] {type}, this));
    }
}
