package io.distributedsession.suite.seam;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.StoredAs;

@DistributedSessionScoped
@StoredAs("tax")
public class Tax implements Serializable {

    private static final long serialVersionUID = 1L;

    private int rate;

    public int raise() {
        return ++rate;
    }
}
