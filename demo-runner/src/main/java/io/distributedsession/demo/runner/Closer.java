package io.distributedsession.demo.runner;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was added, last first, once; what is added after that is closed at once. */
final class Closer implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    <T extends AutoCloseable> T add(T resource) {
        synchronized (open) {
            open.push(resource);
            if (!closed) {
                return resource;
            }
        }
        // the demo was stopped while this one was starting
        close();
        return resource;
    }

    @Override
    public void close() {
        synchronized (open) {
            closed = true;
            while (!open.isEmpty()) {
                closeQuietly(open.pop());
            }
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            System.err.println("demo: " + e);
        }
    }
}
