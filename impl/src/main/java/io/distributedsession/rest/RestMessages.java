package io.distributedsession.rest;

final class RestMessages {

    private RestMessages() {}

    static String noServletFilter() {
        return "DSS-0800: a JAX-RS request came without the servlet filter io.distributedsession.servlet.SessionFilter, so it"
                + " has no distributed session: run the application on a servlet container that starts the library's"
                + " ServletContainerInitializer";
    }
}
