package io.distributedsession.scope.cycle;

import java.io.Serializable;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import io.distributedsession.DistributedSessionScoped;

/** Calls another scoped bean while it is made, and that one calls nobody. */
@DistributedSessionScoped
class Farm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Barn barn;

    private String label = "";

    @PostConstruct
    void build() {
        label = "farm with " + barn.label();
    }

    String label() {
        return label;
    }
}
