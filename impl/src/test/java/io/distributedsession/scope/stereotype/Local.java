package io.distributedsession.scope.stereotype;

import jakarta.enterprise.context.ApplicationScoped;

/** The scope on the class replaces the stereotype's. */
@SessionModel
@ApplicationScoped
class Local {

    String text() {
        return "local";
    }
}
