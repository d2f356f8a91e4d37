package io.distributedsession.scope.lookup;

import java.io.Serializable;

import jakarta.annotation.PreDestroy;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Form implements Serializable {

    static int destroyed;

    private static final long serialVersionUID = 1L;

    private String text = "empty";

    @PreDestroy
    void shred() {
        destroyed++;
    }

    void write(String more) {
        text = more;
    }

    String text() {
        return text;
    }
}
