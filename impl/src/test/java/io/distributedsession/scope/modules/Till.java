package io.distributedsession.scope.modules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PreDestroy;

/** What all modules see. */
public abstract class Till implements Serializable {

    /** The classes of the beans that were destroyed, in that order. */
    static final List<String> CLOSED = new ArrayList<>();

    private static final long serialVersionUID = 1L;

    private int amount;

    public int add(int more) {
        amount += more;
        return amount;
    }

    @PreDestroy
    void close() {
        CLOSED.add(getClass().getSimpleName().substring(0, "FirstTill".length()));
    }
}
