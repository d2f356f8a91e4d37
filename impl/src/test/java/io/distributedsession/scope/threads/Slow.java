package io.distributedsession.scope.threads;

import java.io.Serializable;
import java.util.concurrent.CountDownLatch;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import io.distributedsession.DistributedSession;
import io.distributedsession.DistributedSessionScoped;

/** Waits while it is made, then asks for the session. */
@DistributedSessionScoped
class Slow implements Serializable {

    static CountDownLatch beingMade;
    static CountDownLatch goOn;

    private static final long serialVersionUID = 1L;

    @Inject
    private DistributedSession session;

    private boolean present;

    @PostConstruct
    void ask() {
        beingMade.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        present = session.isPresent();
    }

    boolean present() {
        return present;
    }
}
