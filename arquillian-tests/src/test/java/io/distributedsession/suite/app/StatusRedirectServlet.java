package io.distributedsession.suite.app;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Changes the session and sends the client elsewhere with one of the methods that Servlet 6.1 added. */
@WebServlet("/status-redirect/*")
public class StatusRedirectServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private Counter counter;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        counter.increment();
        response.getWriter().print("left over");
        String location = request.getContextPath() + "/print";
        switch (request.getPathInfo()) {
            case "/status" -> call(response, new Class<?>[] {int.class}, location, 303);
            case "/buffer" -> call(response, new Class<?>[] {boolean.class}, location, false);
            default -> call(response, new Class<?>[] {int.class, boolean.class}, location, 307, true);
        }
    }

    private static void call(HttpServletResponse response, Class<?>[] added, Object... arguments)
            throws ServletException {
        Class<?>[] types = new Class<?>[added.length + 1];
        types[0] = String.class;
        System.arraycopy(added, 0, types, 1, added.length);
        try {
            HttpServletResponse.class.getMethod("sendRedirect", types).invoke(response, arguments);
        } catch (ReflectiveOperationException e) {
            throw new ServletException(e);
        }
    }
}
