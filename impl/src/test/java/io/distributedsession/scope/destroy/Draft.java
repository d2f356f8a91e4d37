package io.distributedsession.scope.destroy;

import java.io.Serializable;

import jakarta.annotation.PreDestroy;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Draft implements Serializable {

    static String lastDestroyed;
    static int destructions;

    private static final long serialVersionUID = 1L;

    private String text = "";

    void write(String more) {
        text += more;
    }

    String text() {
        return text;
    }

    @PreDestroy
    void discard() {
        lastDestroyed = text;
        destructions++;
    }
}
