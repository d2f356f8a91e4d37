package io.distributedsession.scope.callbacks;

import java.io.Serializable;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Visit implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Journal journal;

    private int count;

    @PostConstruct
    void start() {
        journal.write("start");
    }

    int count() {
        return count;
    }

    void add() {
        count++;
    }

    @PreDestroy
    void stop() {
        journal.write("stop at " + count);
    }
}
