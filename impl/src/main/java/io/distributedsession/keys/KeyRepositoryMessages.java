package io.distributedsession.keys;

/** Arguments that a repository refuses. */
final class KeyRepositoryMessages {

    private KeyRepositoryMessages() {}

    static IllegalArgumentException emptySlot() {
        return new IllegalArgumentException("DSS-0200: slot must not be empty");
    }
}
