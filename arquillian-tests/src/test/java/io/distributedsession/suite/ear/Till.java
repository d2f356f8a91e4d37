package io.distributedsession.suite.ear;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
public class Till implements Serializable {

    private static final long serialVersionUID = 1L;

    private int amount;

    public int add() {
        return ++amount;
    }

    public int amount() {
        return amount;
    }
}
