package io.distributedsession.demo.watch;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leaves the status of the answer where {@link RequestWatch}, which does not see the response, finds it. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class StatusFilter extends HttpFilter {

    static final String STATUS = StatusFilter.class.getName();

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        request.setAttribute(STATUS, response.getStatus());
    }
}
