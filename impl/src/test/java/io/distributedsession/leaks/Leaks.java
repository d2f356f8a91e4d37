package io.distributedsession.leaks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What was found. Told without the secret: the report is a log, too. */
final class Leaks {

    private static final int MOST_TOLD = 20;

    private final Secrets secrets;
    private final List<String> found = Collections.synchronizedList(new ArrayList<>());

    Leaks(Secrets secrets) {
        this.secrets = secrets;
    }

    void search(String where, String text) {
        Optional<String> spelling = secrets.in(text);
        if (spelling.isPresent() && found.size() < MOST_TOLD) {
            found.add(where + ": " + text.replace(spelling.get(), "<SECRET>"));
        }
    }

    void search(String where, Throwable thrown) {
        for (Throwable part = thrown; part != null; part = part.getCause()) {
            search(where, part.toString());
            for (Throwable suppressed : part.getSuppressed()) {
                search(where, suppressed);
            }
        }
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
