package io.distributedsession.demo.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.distributedsession.SessionConflict;

/** Notes what stood in the way of a request's commit. */
@ApplicationScoped
public class ConflictWatch {

    void conflicted(@Observes SessionConflict conflict) {
        WatchedRequest request = WatchedRequest.current();
        if (request != null) {
            request.conflicted(conflict.cause().name());
        }
    }
}
