package io.distributedsession.suite.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.distributedsession.SessionCreated;

/** What happened to whom on this node. */
@ApplicationScoped
public class Journal {

    private final Map<String, List<String>> entries = new ConcurrentHashMap<>();

    public void add(String subject, String what) {
        entries.computeIfAbsent(subject, name -> new CopyOnWriteArrayList<>()).add(what);
    }

    public List<String> of(String subject) {
        return entries.getOrDefault(subject, List.of());
    }

    void created(@Observes SessionCreated event) {
        add(event.reference(), "created");
    }
}
