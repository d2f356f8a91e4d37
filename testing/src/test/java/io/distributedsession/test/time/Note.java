package io.distributedsession.test.time;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Note implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text = "";

    void write(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
