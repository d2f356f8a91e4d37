package io.distributedsession.suite.entry;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.distributedsession.suite.app.Counter;

/** Counts the visits of static pages. */
@WebFilter("/pages/*")
public class VisitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private Counter counter;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        counter.increment();
        chain.doFilter(request, response);
    }
}
