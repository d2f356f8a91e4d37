package io.distributedsession.suite.app;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.Merge;
import io.distributedsession.StoredAs;

/** Things that many requests add at once. */
@StoredAs("collection")
@DistributedSessionScoped
public class Collection implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Set<String> things = new HashSet<>();

    @Merge(Merge.Rule.ADD)
    private int additions;

    public void add(String thing) {
        things.add(thing);
        additions++;
    }

    public String summary() {
        return things.size() + " things in " + additions + " additions";
    }
}
