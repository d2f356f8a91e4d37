package io.distributedsession.scope.readonly;

import java.io.Serializable;

import jakarta.annotation.PostConstruct;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.ReadOnly;

@ReadOnly
@DistributedSessionScoped
class Settings implements Serializable {

    private static final long serialVersionUID = 1L;

    private int number;

    @PostConstruct
    void choose() {
        number = 42;
    }

    int next() {
        return number++;
    }
}
