package io.distributedsession.test.options;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Memo implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text = "";

    void write(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
