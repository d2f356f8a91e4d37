package io.distributedsession.suite.app;

import java.io.IOException;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;

/**
 * Tells how many cookies JAX-RS filters have set by the time the body is written: the library's servlet filter, which
 * would serve a JAX-RS request too, sets them later.
 */
@Provider
public class CookieWitness implements WriterInterceptor {

    public static final String HEADER = "X-Cookies-Before-Body";

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        List<Object> cookies = context.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of());
        context.getHeaders().putSingle(HEADER, cookies.size());
        context.proceed();
    }
}
