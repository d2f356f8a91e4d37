package io.distributedsession.suite.bad;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.distributedsession.DistributedSessionScoped;

/** A producer with the scope. */
@ApplicationScoped
public class Producer {

    @Produces
    @DistributedSessionScoped
    Produced produce() {
        return new Produced();
    }
}
