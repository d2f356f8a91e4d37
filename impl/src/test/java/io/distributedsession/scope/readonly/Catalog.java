package io.distributedsession.scope.readonly;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.ReadOnly;

@DistributedSessionScoped
class Catalog implements Serializable {

    private static final long serialVersionUID = 1L;

    private int views;

    @ReadOnly
    int peek() {
        return views++;
    }

    int view() {
        return views++;
    }
}
