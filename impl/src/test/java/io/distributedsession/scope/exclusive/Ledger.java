package io.distributedsession.scope.exclusive;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.Exclusive;

@Exclusive
@DistributedSessionScoped
public class Ledger implements Serializable {

    private static final long serialVersionUID = 1L;

    private int entries;

    public int enter() {
        return ++entries;
    }
}
