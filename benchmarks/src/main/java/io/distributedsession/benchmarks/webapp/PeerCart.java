package io.distributedsession.benchmarks.webapp;

import jakarta.enterprise.context.RequestScoped;

/** A cart in a session that another provider keeps. */
@RequestScoped
public class PeerCart implements Cart {

    @Override
    public int fill(int count) {
        return PeerFilter.session().change(items -> items.fill(count));
    }

    @Override
    public int change() {
        return PeerFilter.session().change(Items::change);
    }

    @Override
    public int changes() {
        return PeerFilter.session().items().changes();
    }
}
