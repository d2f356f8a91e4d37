package io.distributedsession.test.conflict;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.Merge;

@DistributedSessionScoped
class Stock implements Serializable {

    private static final long serialVersionUID = 1L;

    private int taken;

    @Merge(Merge.Rule.ADD)
    private int looks;

    void take() {
        taken++;
    }

    void look() {
        looks++;
    }

    int taken() {
        return taken;
    }

    int looks() {
        return looks;
    }
}
