package io.distributedsession.scope.callbacks;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Journal {

    private final List<String> lines = new ArrayList<>();

    void write(String line) {
        lines.add(line);
    }

    List<String> lines() {
        return lines;
    }
}
