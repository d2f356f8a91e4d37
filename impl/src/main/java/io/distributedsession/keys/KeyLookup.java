package io.distributedsession.keys;

/** What the ring knows of a key id. */
public sealed interface KeyLookup {

    /** The key verifies, whether or not it may sign. */
    record Known(RingKey key) implements KeyLookup {}

    /** The key was revoked: nothing under it is believed. */
    record Revoked() implements KeyLookup {}

    /** No such key. */
    record Unknown() implements KeyLookup {}
}
