package io.distributedsession.state;

import java.io.ObjectInputFilter;

/**
 * How large collections may make their arrays before they read their elements, all those of a stream together: a table that
 * claims many elements fails only once the stream has ended, and there may be as many such tables as fit in it. The rest is
 * bounded by {@link StreamCheck}. Replaces the limits of the process, which are meant for other streams and refuse arrays that
 * a session may hold.
 *
 * <p>Every element takes a byte or more, and every table several; so what is honest stays below twice the stream's length, save
 * for the spare room of small collections. For one stream.
 */
final class ArrayLimit implements ObjectInputFilter {

    private static final int PER_BYTE = 2;
    private static final int SPARE_ELEMENTS = 1024;

    private long left;

    ArrayLimit(int payloadBytes) {
        this.left = (long) PER_BYTE * payloadBytes + SPARE_ELEMENTS;
    }

    @Override
    public Status checkInput(FilterInfo info) {
        if (info.arrayLength() > 0) {
            left -= info.arrayLength();
        }
        return left >= 0 ? Status.ALLOWED : Status.REJECTED;
    }
}
