package io.distributedsession.scope.exclusive;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.Exclusive;

@DistributedSessionScoped
public class Stock implements Serializable {

    private static final long serialVersionUID = 1L;

    private int left = 10;

    @Exclusive
    public int take() {
        return --left;
    }

    public int left() {
        return left;
    }

    public void lose() {
        left = 0;
    }
}
