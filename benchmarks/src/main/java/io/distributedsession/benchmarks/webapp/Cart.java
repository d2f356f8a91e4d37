package io.distributedsession.benchmarks.webapp;

/** What the resource does with a cart, wherever that lives. */
public interface Cart {

    /** Puts in as many items as it is to have, if they are not there yet, and returns how often it was changed. */
    int fill(int items);

    /** Replaces an item and returns how often it was changed. */
    int change();

    /** How often it was changed. */
    int changes();
}
