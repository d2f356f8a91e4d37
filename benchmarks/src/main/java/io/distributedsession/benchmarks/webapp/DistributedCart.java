package io.distributedsession.benchmarks.webapp;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

/** A cart in the table. */
@DistributedSessionScoped
public class DistributedCart implements Cart, Serializable {

    private static final long serialVersionUID = 1L;

    private Items items = new Items();

    @Override
    public int fill(int count) {
        return items.fill(count);
    }

    @Override
    public int change() {
        return items.change();
    }

    @Override
    public int changes() {
        return items.changes();
    }
}
