package io.distributedsession.demo;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.Merge;
import io.distributedsession.StoredAs;

/** How often a visitor loaded the page. */
@DistributedSessionScoped
@StoredAs("visits")
public class Visits implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Two nodes that count at once have counted two. */
    @Merge(Merge.Rule.ADD)
    private int count;

    /** Counts one more. */
    public void add() {
        count++;
    }

    /** How many there were. */
    public int count() {
        return count;
    }
}
