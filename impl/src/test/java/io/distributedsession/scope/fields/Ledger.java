package io.distributedsession.scope.fields;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

abstract class Ledger implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> entries = new ArrayList<>();
    private int total;
    private String name = "base";

    void enter(String entry, int amount) {
        entries.add(entry);
        total += amount;
        name = entry;
    }

    List<String> entries() {
        return entries;
    }

    int total() {
        return total;
    }

    String baseName() {
        return name;
    }
}
