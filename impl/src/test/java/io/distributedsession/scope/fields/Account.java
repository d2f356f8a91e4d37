package io.distributedsession.scope.fields;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Account extends Ledger {

    private static final long serialVersionUID = 1L;

    private final StringBuilder history = new StringBuilder();
    private String name = "account";
    private transient int scratch = 7;

    void book(String entry, int amount) {
        enter(entry, amount);
        history.append(entry).append(';');
        name = name + "+";
        scratch = 99;
    }

    String history() {
        return history.toString();
    }

    String name() {
        return name;
    }

    int scratch() {
        return scratch;
    }
}
