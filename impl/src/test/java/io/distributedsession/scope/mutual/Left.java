package io.distributedsession.scope.mutual;

import java.io.Serializable;

import jakarta.inject.Inject;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Left implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Right right;

    private int calls;

    int ping(int depth) {
        calls++;
        return depth == 0 ? calls : right.pong(depth - 1);
    }

    int calls() {
        return calls;
    }
}
