package io.distributedsession.store;

import java.time.Instant;
import java.util.OptionalLong;

import io.distributedsession.store.ValueContent.InParts;
import io.distributedsession.store.ValueContent.Whole;

/** Stored values for tests. */
public final class Values {

    private Values() {}

    public static StoredValue whole(
            byte[] bytes, Instant createDate, OptionalLong window, OptionalLong deadline, long ttl) {
        return new StoredValue(new Whole(bytes), new ValueTimes(createDate, window, deadline, ttl));
    }

    /** A sliding value in parts that nobody has written. */
    public static StoredValue inParts(long ttl, long partsTtl) {
        PartPointer pointer = new PartPointer(Heads.random(8), 2, 400_000);
        return new StoredValue(
                new InParts(pointer, partsTtl),
                new ValueTimes(Heads.CREATED, OptionalLong.of(60), OptionalLong.empty(), ttl));
    }
}
