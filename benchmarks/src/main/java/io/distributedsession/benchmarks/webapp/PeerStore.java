package io.distributedsession.benchmarks.webapp;

/** How a provider keeps sessions. Thread-safe; requests of one session come one after the other. */
public interface PeerStore extends AutoCloseable {

    /** What an earlier request left. */
    Items load(String id);

    /** The end of a request that has used the session. */
    void end(String id, Items items, boolean changed);

    @Override
    default void close() {
        // most hold nothing
    }
}
