package io.distributedsession.servlet;

import io.distributedsession.SessionException;

final class ServletMessages {

    private ServletMessages() {}

    static String noExtension() {
        return "DSS-0850: the session filter found no CDI extension of the library, so there are no distributed sessions:"
                + " put the library's jar beside the application's classes, in the WAR or the EAR's lib folder";
    }

    static String lostAfterResponse(SessionException cause) {
        return "DSS-0851: changes made while the response was written are lost: " + cause.getMessage();
    }

    static String restFiltersMissing(String servlet) {
        return "DSS-0852: the JAX-RS application " + servlet + " does not run the session filters, for it lists its"
                + " classes and this server ignores service files: add"
                + " io.distributedsession.rest.DistributedSessionFeature to its getClasses(); until then @NonExtending has"
                + " no effect there and session failures are answered by the servlet filter";
    }
}
