package io.distributedsession.launcher.faults;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What items were before their last write. Thread-safe. */
final class Past {

    private static final int MOST_ITEMS = 10_000;

    private final Map<String, HttpMessage> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HttpMessage> eldest) {
            return size() > MOST_ITEMS;
        }
    };

    /** Reads the item that is about to be written. */
    void remember(Call call, HttpMessage request, Upstream database) throws IOException {
        Optional<HttpMessage> read = call.isWriteOfOneItem() ? call.read(request) : Optional.empty();
        if (read.isPresent()) {
            HttpMessage answer = database.send(read.get());
            synchronized (answers) {
                answers.put(call.item().orElseThrow(), answer);
            }
        }
    }

    /** The answer to an eventual read of an item that has been written since somebody began to remember. */
    Optional<HttpMessage> answer(Call call) {
        synchronized (answers) {
            return call.isEventualRead() ? call.item().map(answers::get) : Optional.empty();
        }
    }
}
