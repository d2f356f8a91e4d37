package io.distributedsession.scope.cycle;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Barn implements Serializable {

    private static final long serialVersionUID = 1L;

    private int size = 3;

    String label() {
        return "barn " + size++;
    }
}
