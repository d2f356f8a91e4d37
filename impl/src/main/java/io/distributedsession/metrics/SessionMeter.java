package io.distributedsession.metrics;

/**
 * Hears what the library does, on the threads that do it. A bean of this type is found by the extension; there may be several.
 * Implementations are thread-safe, quick and never block; what they throw is logged and changes nothing.
 */
public interface SessionMeter {

    /** A call to the store was answered, refused or failed; each repetition is a call. */
    void called(StoreCall call);

    /** A request used a session whose expiry need not move yet: the write that other stores make was spared. */
    void touchSkipped();
}
