package io.distributedsession.benchmarks.webapp;

import java.util.function.ToIntFunction;

/** One request's session: read when it is first asked for, and given back at the end. For one thread. */
public final class PeerSession {

    private final PeerStore store;
    private final String id;
    private final boolean isNew;
    private Items items;
    private boolean changed;

    PeerSession(PeerStore store, String id, boolean isNew) {
        this.store = store;
        this.id = id;
        this.isNew = isNew;
    }

    Items items() {
        if (items == null) {
            items = isNew ? new Items() : store.load(id);
        }
        return items;
    }

    int change(ToIntFunction<Items> change) {
        changed = true;
        return change.applyAsInt(items());
    }

    void end() {
        if (items != null) {
            store.end(id, items, changed);
        }
    }
}
