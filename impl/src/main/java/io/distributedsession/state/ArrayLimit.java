package io.distributedsession.state;

import java.io.ObjectInputFilter;

/**
 * How large collections may make their arrays before they read their elements; the rest is bounded by {@link StreamCheck}.
 * Replaces the limits of the process, which are meant for other streams and refuse arrays that a session may hold. Every
 * element takes a byte or more, so nothing is larger than the stream itself, save the spare room of small collections.
 */
final class ArrayLimit implements ObjectInputFilter {

    private static final int SPARE_ELEMENTS = 1024;

    private final long elements;

    ArrayLimit(int payloadBytes) {
        this.elements = (long) payloadBytes + SPARE_ELEMENTS;
    }

    @Override
    public Status checkInput(FilterInfo info) {
        return info.arrayLength() <= elements ? Status.ALLOWED : Status.REJECTED;
    }
}
