package io.distributedsession.state;

import java.io.ObjectInputFilter;

/**
 * Our own limits for one stream, which replace those of the process: a server's limits are meant for other streams, and refuse
 * arrays that a session may hold. Whatever a bean can be written to can be read: every element takes a byte or more, so nothing
 * is larger than the stream itself, save the spare room of small collections. A stream cannot claim more memory than it is worth.
 */
final class StreamLimits implements ObjectInputFilter {

    private static final int SPARE_ELEMENTS = 1024;

    /** Beyond what the stack of a thread could write. */
    private static final int MAX_DEPTH = 10_000;

    private final int payloadBytes;

    StreamLimits(int payloadBytes) {
        this.payloadBytes = payloadBytes;
    }

    @Override
    public Status checkInput(FilterInfo info) {
        boolean within = info.depth() <= MAX_DEPTH
                && info.references() <= payloadBytes
                && info.streamBytes() <= payloadBytes
                && info.arrayLength() <= (long) payloadBytes + SPARE_ELEMENTS;
        return within ? Status.ALLOWED : Status.REJECTED;
    }
}
