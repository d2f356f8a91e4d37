package io.distributedsession.suite.app;

import java.io.Serializable;
import java.util.UUID;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

import io.distributedsession.DistributedSessionScoped;

/** Everything that CDI can do with a bean. */
@DistributedSessionScoped
public class Guest implements Greeting, Serializable {

    private static final long serialVersionUID = 1L;

    private final Journal journal;
    private Gates initialized;
    private String id;
    private int greetings;
    private int postConstructs;

    @Inject
    private Salutation salutation;

    /** For proxies. */
    protected Guest() {
        this(null);
    }

    @Inject
    public Guest(Journal journal) {
        this.journal = journal;
    }

    @Inject
    void initialize(Gates gates) {
        initialized = gates;
    }

    @PostConstruct
    void begin() {
        id = UUID.randomUUID().toString();
        postConstructs++;
        journal.add(id, "begun");
    }

    @PreDestroy
    void finish() {
        journal.add(id, "finished after " + greetings);
    }

    @Loud
    @Override
    public String greet(String name) {
        greetings++;
        initialized.open(id);
        return salutation.text() + " " + name + ", greeting " + greetings + ", begun " + postConstructs;
    }

    public String id() {
        return id;
    }
}
