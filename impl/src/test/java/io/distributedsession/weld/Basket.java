package io.distributedsession.weld;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import io.distributedsession.DistributedSession;
import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Basket implements Serializable {

    static int constructed;

    private static final long serialVersionUID = 1L;

    private final List<String> items = new ArrayList<>();

    @Inject
    private DistributedSession session;

    Basket() {
        // the client proxy is constructed too, as a subclass
        if (getClass().getSimpleName().contains("WeldSubclass") || getClass() == Basket.class) {
            constructed++;
        }
    }

    void add(String item) {
        items.add(item);
    }

    List<String> items() {
        return items;
    }

    boolean isKnown() {
        return session.isPresent();
    }
}
