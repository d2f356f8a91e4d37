package io.distributedsession.scope.specialized;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.StoredAs;

@StoredAs("price")
@DistributedSessionScoped
class Price implements Serializable {

    private static final long serialVersionUID = 1L;

    private int amount;

    void raise() {
        amount++;
    }

    int amount() {
        return amount;
    }
}
