package io.distributedsession.servlet;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import jakarta.servlet.http.HttpServletResponse;

/** Calls the redirect of Servlet 6.1, which the API compiled against does not have. */
final class Redirects {

    private static final MethodHandle REDIRECT = find();

    private Redirects() {}

    static void send(HttpServletResponse response, String location, int status, boolean clearBuffer)
            throws IOException {
        if (REDIRECT == null) {
            throw new UnsupportedOperationException("this server's Servlet API is older than 6.1");
        }
        try {
            REDIRECT.invokeExact(response, location, status, clearBuffer);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle find() {
        MethodType type = MethodType.methodType(void.class, String.class, int.class, boolean.class);
        try {
            return MethodHandles.publicLookup().findVirtual(HttpServletResponse.class, "sendRedirect", type);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            // Servlet 6.0: no caller knows of it either
            return null;
        }
    }
}
