package io.distributedsession.scope.stereotype;

import java.io.Serializable;

@SessionModel
class Wish implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text = "";

    void set(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
