package io.distributedsession.benchmarks.untouched;

import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as a server would hand it to its filters, as far as these look at it. */
final class OneRequest extends HttpServletRequestWrapper {

    private static final HttpServletRequest NOTHING = Unasked.of(HttpServletRequest.class);
    private static final HttpServletMapping MAPPING =
            Unasked.but(HttpServletMapping.class, Map.of("getServletName", arguments -> "rest"));

    private final List<String> cookies;
    private final Map<String, Object> attributes = new HashMap<>();

    OneRequest(String cookie) {
        super(NOTHING);
        this.cookies = List.of(cookie);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equals("Cookie") ? Collections.enumeration(cookies) : Collections.emptyEnumeration();
    }

    @Override
    public String getHeader(String name) {
        return name.equals("Cookie") ? cookies.get(0) : null;
    }

    @Override
    public Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public String getServletPath() {
        return "/api";
    }

    @Override
    public String getPathInfo() {
        return "/items/1";
    }

    @Override
    public Principal getUserPrincipal() {
        return null;
    }

    @Override
    public boolean isAsyncStarted() {
        return false;
    }

    @Override
    public HttpServletMapping getHttpServletMapping() {
        return MAPPING;
    }
}
