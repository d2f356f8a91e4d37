package io.distributedsession.benchmarks.webapp;

import java.io.Serializable;

import jakarta.enterprise.context.SessionScoped;

/** A cart in the server's own session. */
@SessionScoped
public class ServerCart implements Cart, Serializable {

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
