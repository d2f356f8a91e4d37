package io.distributedsession.benchmarks.webapp;

import java.io.Serializable;
import java.util.ArrayList;

/** The items of a cart. */
public class Items implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Item> list = new ArrayList<>();
    private int changes;

    int fill(int count) {
        while (list.size() < count) {
            list.add(new Item(list.size()));
        }
        return changes;
    }

    int change() {
        changes++;
        if (!list.isEmpty()) {
            list.set(changes % list.size(), new Item(changes));
        }
        return changes;
    }

    int changes() {
        return changes;
    }
}
