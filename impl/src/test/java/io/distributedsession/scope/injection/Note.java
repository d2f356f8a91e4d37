package io.distributedsession.scope.injection;

import java.io.Serializable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;

@Dependent
class Note implements Serializable {

    static final AtomicInteger MADE = new AtomicInteger();
    static final AtomicInteger DESTROYED = new AtomicInteger();

    private static final long serialVersionUID = 1L;

    private final int number = MADE.incrementAndGet();

    int number() {
        return number;
    }

    @PreDestroy
    void destroyed() {
        DESTROYED.incrementAndGet();
    }
}
