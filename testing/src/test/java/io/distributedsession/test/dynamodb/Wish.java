package io.distributedsession.test.dynamodb;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Wish implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text = "";

    void make(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
