package io.distributedsession.suite.seam;

import java.io.Serializable;

import jakarta.inject.Inject;

import io.distributedsession.DistributedSessionScoped;

/** Uses a bean of the server's own session, which is no part of its state. */
@DistributedSessionScoped
public class Desk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Drawer drawer;

    private int notes;

    public void note(String text) {
        notes++;
        drawer.put(text);
    }

    public String describe() {
        return notes + " notes, here " + drawer.content();
    }

    int notes() {
        return notes;
    }
}
