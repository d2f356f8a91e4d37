package io.distributedsession.suite.entry;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Includes a servlet that changes the session, twice. */
@WebServlet("/including")
public class IncludingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.getWriter().print("(");
        request.getRequestDispatcher("/print").include(request, response);
        response.getWriter().print(", ");
        request.getRequestDispatcher("/print").include(request, response);
        response.getWriter().print(")");
    }
}
