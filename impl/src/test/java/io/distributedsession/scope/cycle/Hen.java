package io.distributedsession.scope.cycle;

import java.io.Serializable;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Hen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Egg egg;

    @PostConstruct
    void lay() {
        egg.touch();
    }

    void touch() {}
}
