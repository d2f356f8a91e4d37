package io.distributedsession.scope.mutual;

import java.io.Serializable;

import jakarta.inject.Inject;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Right implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Left left;

    private int calls;

    int pong(int depth) {
        calls++;
        return depth == 0 ? calls : left.ping(depth - 1);
    }

    int calls() {
        return calls;
    }
}
