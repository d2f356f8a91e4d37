package io.distributedsession.scope.observers;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.SessionCreated;
import io.distributedsession.SessionIdRotated;

@DistributedSessionScoped
class Trail implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> seen = new ArrayList<>();

    void step(@Observes Step step) {
        seen.add(step.name());
    }

    void hint(@Observes(notifyObserver = Reception.IF_EXISTS) Hint hint) {
        seen.add(hint.text());
    }

    void created(@Observes SessionCreated event) {
        seen.add("created");
    }

    void rotated(@Observes SessionIdRotated event) {
        seen.add("rotated");
    }

    List<String> seen() {
        return new ArrayList<>(seen);
    }

    record Step(String name) {}

    record Hint(String text) {}
}
