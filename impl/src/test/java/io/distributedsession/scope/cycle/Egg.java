package io.distributedsession.scope.cycle;

import java.io.Serializable;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Egg implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Hen hen;

    @PostConstruct
    void hatch() {
        hen.touch();
    }

    void touch() {}
}
