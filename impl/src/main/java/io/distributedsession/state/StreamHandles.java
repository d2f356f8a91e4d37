package io.distributedsession.state;

import java.util.Arrays;

import static java.io.ObjectStreamConstants.baseWireHandle;

/** What a stream can refer back to, by the numbers that its parts get in order. */
final class StreamHandles {

    private static final int FIRST_ROOM = 64;

    private StreamValue[] values = new StreamValue[FIRST_ROOM];
    private StreamShape[] shapes = new StreamShape[FIRST_ROOM];
    private int count;

    /** The next number. What is being read weighs little to its own parts: a cycle ends any hash code anyway. */
    int add() {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
            shapes = Arrays.copyOf(shapes, 2 * count);
        }
        values[count] = StreamValue.PLAIN;
        return count++;
    }

    StreamValue set(int handle, StreamValue value) {
        values[handle] = value;
        return value;
    }

    StreamShape set(int handle, StreamShape shape) {
        shapes[handle] = shape;
        return shape;
    }

    StreamValue value(int handle) {
        return values[handle];
    }

    /** The class, or {@code null} if it is something else. */
    StreamShape shape(int handle) {
        return shapes[handle];
    }

    /** Reads a reference whose tag has been read. */
    int reference(StreamBytes in) throws StreamRefusedException {
        int handle = in.int32() - baseWireHandle;
        in.require(handle >= 0 && handle < count);
        return handle;
    }
}
