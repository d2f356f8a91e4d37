package io.distributedsession.suite.entry;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.distributedsession.suite.app.Counter;
import io.distributedsession.suite.app.Gates;

/** Changes the session and answers later; the path says how. */
@WebServlet(urlPatterns = "/later/*", asyncSupported = true)
public class LaterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int SOON = 200;

    @Inject
    private Counter counter;

    @Inject
    private Gates gates;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        int value = counter.increment();
        String gate = request.getParameter("gate");
        Gates real = gates;
        AsyncContext later = request.startAsync();
        switch (request.getPathInfo()) {
            case "/complete" -> later.start(() -> complete(later, value));
            case "/dispatch" ->
                later.start(() -> {
                    real.pass(gate);
                    later.dispatch("/print");
                });
            case "/dispatch-at-once" -> later.dispatch("/print");
            default -> later.setTimeout(SOON);
        }
    }

    private static void complete(AsyncContext later, int value) {
        try {
            later.getResponse().getWriter().print("counted " + value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            later.complete();
        }
    }
}
