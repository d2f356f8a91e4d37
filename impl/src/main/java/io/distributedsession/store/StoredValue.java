package io.distributedsession.store;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A value of the {@link io.distributedsession.SessionStore} as stored.
 *
 * @param bytes the value as given; must not be changed
 * @param createDate when it was set
 * @param window seconds; empty: it does not slide
 * @param deadline epoch seconds; empty: none
 * @param ttl the first epoch second at which it is expired
 */
public record StoredValue(byte[] bytes, Instant createDate, OptionalLong window, OptionalLong deadline, long ttl) {

    public StoredValue {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(createDate, "createDate");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(deadline, "deadline");
    }
}
