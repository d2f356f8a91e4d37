package io.distributedsession;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Opaque values with an expiry, stored beside the sessions. Injectable; needs no HTTP request.
 *
 * <p>Keys are any non-empty strings; they are stored as a hash, so they may be secret and as long as you like. Values are
 * stored as given, up to the size that a session may have ({@link DistributedSessionOptions#maxSessionBytes()}). One of more
 * than 4 KB takes several items, which are written and read one after the other, each within the time that a call to the
 * store may take; a reader gets the whole of one value, or none. Every method throws {@link SessionStoreException} when the store fails or the table is missing: a
 * failure is never an absent value.
 *
 * <p>The methods whose names end in {@code Async} do the same on another thread: one of the server's default managed
 * executor, or of {@link java.util.concurrent.ForkJoinPool#commonPool()} where there is none. A call blocks that thread
 * while the store works. What depends on the stage without an executor of its own runs on that thread, too, or on the
 * thread that adds it if the stage has completed by then. Wrong arguments are refused at the call; every other failure
 * completes the stage with the exception itself, a {@link SessionStoreException} as well where the executor accepts no
 * task.
 */
public interface SessionStore {

    /**
     * Reads a value, and extends it if it is sliding and a part of its window has passed.
     *
     * @param key the value's key, not empty
     * @return a copy of the value, empty if it was never set, was removed or has expired
     * @throws IllegalArgumentException if the key is empty
     */
    Optional<byte[]> get(String key);

    /**
     * Stores a value that expires when the configured idle time has passed since it was last set, read or refreshed.
     *
     * @param key the value's key, not empty
     * @param value the value, may be empty
     * @throws IllegalArgumentException if the key is empty
     * @throws SessionTooLargeException if the value exceeds the limit; the stored value is as it was
     */
    void set(String key, byte[] value);

    /**
     * Stores a value with an expiry of its own.
     *
     * @param key the value's key, not empty
     * @param value the value, may be empty
     * @param expiry when it expires
     * @throws IllegalArgumentException if the key is empty, or the expiry lies in the past
     * @throws SessionTooLargeException if the value exceeds the limit; the stored value is as it was
     */
    void set(String key, byte[] value, SessionExpiry expiry);

    /**
     * Extends a sliding value, never beyond its deadline. An absent value, and one without a window, is left as it is.
     *
     * @param key the value's key, not empty
     * @throws IllegalArgumentException if the key is empty
     */
    void refresh(String key);

    /**
     * Removes a value; an absent one is left absent.
     *
     * @param key the value's key, not empty
     * @throws IllegalArgumentException if the key is empty
     */
    void remove(String key);

    /**
     * Reads a value like {@link #get(String)}.
     *
     * @param key the value's key, not empty
     * @return completes with a copy of the value, empty if it was never set, was removed or has expired
     * @throws IllegalArgumentException if the key is empty
     */
    CompletionStage<Optional<byte[]>> getAsync(String key);

    /**
     * Stores a value like {@link #set(String, byte[])}.
     *
     * @param key the value's key, not empty
     * @param value the value, may be empty; copied before this method returns
     * @return completes when the value is stored
     * @throws IllegalArgumentException if the key is empty
     */
    CompletionStage<Void> setAsync(String key, byte[] value);

    /**
     * Stores a value like {@link #set(String, byte[], SessionExpiry)}; its time counts from this call.
     *
     * @param key the value's key, not empty
     * @param value the value, may be empty; copied before this method returns
     * @param expiry when it expires
     * @return completes when the value is stored
     * @throws IllegalArgumentException if the key is empty, or the expiry lies in the past
     */
    CompletionStage<Void> setAsync(String key, byte[] value, SessionExpiry expiry);

    /**
     * Extends a sliding value like {@link #refresh(String)}.
     *
     * @param key the value's key, not empty
     * @return completes when the value is extended, or found absent or not due
     * @throws IllegalArgumentException if the key is empty
     */
    CompletionStage<Void> refreshAsync(String key);

    /**
     * Removes a value like {@link #remove(String)}.
     *
     * @param key the value's key, not empty
     * @return completes when the value is absent
     * @throws IllegalArgumentException if the key is empty
     */
    CompletionStage<Void> removeAsync(String key);
}
