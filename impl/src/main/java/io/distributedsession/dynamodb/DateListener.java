package io.distributedsession.dynamodb;

import java.time.Duration;
import java.time.Instant;

/** Hears what time it is at the service. */
@FunctionalInterface
interface DateListener {

    /**
     * An answer has just come in.
     *
     * @param date the answer's {@code Date}, cut to a second
     * @param roundTrip how long ago the request was sent
     */
    void answered(Instant date, Duration roundTrip);
}
