package io.distributedsession.demo.runner.operator;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import io.distributedsession.demo.runner.store.SigningKeys;
import io.distributedsession.demo.runner.store.StoredSession;
import io.distributedsession.demo.runner.store.StoredSessions;

/** What the page can see and do. */
public final class Operator {

    private static final int MOST_SESSIONS = 50;

    private final List<ManagedNode> nodes;
    private final StoredSessions sessions;
    private final SigningKeys keys;
    private final RequestJournal journal;
    private final InstantSource clock;

    /** The operator of these nodes and what they share. */
    public Operator(
            List<ManagedNode> nodes,
            StoredSessions sessions,
            SigningKeys keys,
            RequestJournal journal,
            InstantSource clock) {
        this.nodes = List.copyOf(nodes);
        this.sessions = sessions;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** All there is to see, with one session's item: that of the reference, or the youngest. */
    Map<String, Object> overview(Optional<String> reference) throws IOException, InterruptedException {
        List<StoredSession> all = sessions.findAll();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("now", clock.instant().toString());
        view.put("nodes", nodes.stream().map(ManagedNode::describe).toList());
        view.put(
                "sessions",
                all.stream().limit(MOST_SESSIONS).map(StoredSession::summary).toList());
        chosen(all, reference).ifPresent(session -> view.put("session", session.describe()));
        view.put("requests", journal.describe());
        view.put("keys", KeyStates.describe(keys.findAll(), clock.instant()));
        return view;
    }

    void kill(String node) {
        find(node).kill();
    }

    void start(String node, Executor threads) {
        find(node).start(threads);
    }

    void rotateKeys() throws IOException, InterruptedException {
        keys.rotate();
    }

    private static Optional<StoredSession> chosen(List<StoredSession> all, Optional<String> reference) {
        return all.stream()
                .filter(session -> reference.map(session.reference()::equals).orElse(true))
                .findFirst();
    }

    private ManagedNode find(String name) {
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "there is no node " + name));
    }
}
