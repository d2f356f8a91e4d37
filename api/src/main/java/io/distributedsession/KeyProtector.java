package io.distributedsession;

/**
 * Wraps the signing keys at rest, so that who may read the key table cannot sign. An application's bean of this type is
 * used for every key; without one the option {@code distributed-session.key-protection} decides. Called when a key is made
 * and when the ring is refreshed, never per request.
 */
public interface KeyProtector {

    /**
     * Wraps a key.
     *
     * @param keyId the key's id, to be bound to the result as authenticated context
     * @param key the key, 32 bytes; belongs to the caller
     * @return the wrapped key
     */
    byte[] wrap(String keyId, byte[] key);

    /**
     * Unwraps a key.
     *
     * @param keyId the id that was given to {@link #wrap(String, byte[])}
     * @param wrapped what it returned
     * @return the key, 32 bytes; belongs to the caller
     * @throws SessionStoreException if the key cannot be unwrapped
     */
    byte[] unwrap(String keyId, byte[] wrapped);
}
