package io.distributedsession.store;

import java.util.Objects;

/** A value of the {@link io.distributedsession.SessionStore} as stored. */
public record StoredValue(ValueContent content, ValueTimes times) {

    public StoredValue {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(times, "times");
    }
}
