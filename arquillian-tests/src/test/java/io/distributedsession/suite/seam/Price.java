package io.distributedsession.suite.seam;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.StoredAs;

@DistributedSessionScoped
@StoredAs("price")
public class Price implements Serializable {

    private static final long serialVersionUID = 1L;

    private int amount;

    public int raise() {
        return ++amount;
    }
}
