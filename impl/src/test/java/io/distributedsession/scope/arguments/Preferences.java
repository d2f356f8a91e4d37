package io.distributedsession.scope.arguments;

import java.io.Serializable;

import jakarta.inject.Inject;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Preferences implements Serializable {

    private static final long serialVersionUID = 1L;

    private String currency;
    private Boolean accepted;

    Preferences() {}

    @Inject
    Preferences(String currency, Boolean feature) {
        this.currency = currency;
    }

    void choose(String currency) {
        this.currency = currency;
    }

    void accept(boolean accepted) {
        this.accepted = accepted;
    }

    String text() {
        return currency + " " + accepted;
    }
}
