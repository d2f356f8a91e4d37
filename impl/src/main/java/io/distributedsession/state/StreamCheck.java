package io.distributedsession.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.distributedsession.state.StreamRefusedException.Reason;

import static java.io.ObjectStreamConstants.SC_SERIALIZABLE;
import static java.io.ObjectStreamConstants.TC_ARRAY;
import static java.io.ObjectStreamConstants.TC_BLOCKDATA;
import static java.io.ObjectStreamConstants.TC_BLOCKDATALONG;
import static java.io.ObjectStreamConstants.TC_CLASS;
import static java.io.ObjectStreamConstants.TC_CLASSDESC;
import static java.io.ObjectStreamConstants.TC_ENDBLOCKDATA;
import static java.io.ObjectStreamConstants.TC_ENUM;
import static java.io.ObjectStreamConstants.TC_LONGSTRING;
import static java.io.ObjectStreamConstants.TC_NULL;
import static java.io.ObjectStreamConstants.TC_OBJECT;
import static java.io.ObjectStreamConstants.TC_PROXYCLASSDESC;
import static java.io.ObjectStreamConstants.TC_REFERENCE;
import static java.io.ObjectStreamConstants.TC_STRING;
import static java.io.ObjectStreamConstants.baseWireHandle;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Goes through a stream of Java serialization without making anything of it, and refuses what would cost more to read than it
 * is worth: too deep nesting, lengths beyond the stream, and hash tables whose keys are shared sets of shared sets, so that one
 * hash code takes longer than the universe. The grammar is that of the Java Object Serialization Specification, section 6.4.
 *
 * <p>Run over what is written too: nothing is stored that could not be read. It relies on section 2.3, by which a
 * {@code writeObject} method writes the default fields first.
 */
final class StreamCheck {

    /** Lists and maps of that depth can be read on 768 KB of stack before anything is compiled; threads have 1 MB by default. */
    static final int MAX_DEPTH = 400;

    /** About a second of hashing; and the square of keys that may all collide counts as well. */
    private static final long MAX_HASHING = 20_000_000;

    private static final int HASHING_PER_BYTE = 4;
    private static final int COLLISION_SHARE = 16;

    /** A value that has no parts; all others weigh more. */
    private static final long SIMPLE = 1;

    private static final long COMPOSITE = 2;

    private final ByteBuffer in;
    private final long maxHashing;
    private long[] weights = new long[64];
    private StreamShape[] shapes = new StreamShape[64];
    private int handles;
    private int depth;
    private long hashing;
    private String field = "";

    private StreamCheck(byte[] payload) {
        this.in = ByteBuffer.wrap(payload);
        this.maxHashing = MAX_HASHING + (long) HASHING_PER_BYTE * payload.length;
    }

    static void check(byte[] payload) throws StreamRefusedException {
        StreamCheck check = new StreamCheck(payload);
        try {
            check.payload();
        } catch (BufferUnderflowException | IllegalArgumentException | IOException cut) {
            throw check.refusal(Reason.MALFORMED);
        }
    }

    private StreamRefusedException refusal(Reason reason) {
        return new StreamRefusedException(reason, field);
    }

    private void require(boolean wellFormed) throws StreamRefusedException {
        if (!wellFormed) {
            throw refusal(Reason.MALFORMED);
        }
    }

    private void payload() throws StreamRefusedException, IOException {
        for (String key : keys()) {
            field = key;
            content(in.get());
        }
        require(!in.hasRemaining());
    }

    private List<String> keys() throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        while (in.hasRemaining() && isBlock(in.get(in.position()))) {
            int length = blockLength(in.get());
            block.write(in.array(), in.position(), length);
            skip(length);
        }
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(block.toByteArray()));
        List<String> keys = new ArrayList<>();
        for (int count = data.readUnsignedShort(); count > 0; count--) {
            keys.add(data.readUTF());
        }
        return keys;
    }

    private static boolean isBlock(byte tag) {
        return tag == TC_BLOCKDATA || tag == TC_BLOCKDATALONG;
    }

    private int blockLength(byte tag) {
        int length = tag == TC_BLOCKDATA ? Byte.toUnsignedInt(in.get()) : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }

    private void skip(long bytes) {
        if (bytes < 0 || bytes > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + (int) bytes);
    }

    /** Goes through one value; its weight is the number of objects that its hash code takes, those shared each time. */
    private long content(byte tag) throws StreamRefusedException {
        return switch (tag) {
            case TC_NULL -> SIMPLE;
            case TC_REFERENCE -> weights[handle()];
            case TC_STRING, TC_LONGSTRING -> string(tag);
            case TC_OBJECT -> nested(this::object);
            case TC_ARRAY -> nested(this::array);
            case TC_ENUM -> enumConstant();
            case TC_CLASS -> classObject();
            default -> throw refusal(Reason.MALFORMED);
        };
    }

    /** Goes through one part of the stream. */
    private interface Part<T> {

        T read() throws StreamRefusedException;
    }

    private <T> T nested(Part<T> part) throws StreamRefusedException {
        if (++depth > MAX_DEPTH) {
            throw refusal(Reason.TOO_DEEP);
        }
        T read = part.read();
        depth--;
        return read;
    }

    private int handle() throws StreamRefusedException {
        int handle = in.getInt() - baseWireHandle;
        require(handle >= 0 && handle < handles);
        return handle;
    }

    /** What is being read weighs little to its own parts: a cycle ends any hash code anyway. */
    private int newHandle() {
        if (handles == weights.length) {
            weights = Arrays.copyOf(weights, 2 * handles);
            shapes = Arrays.copyOf(shapes, 2 * handles);
        }
        weights[handles] = SIMPLE;
        return handles++;
    }

    private long string(byte tag) throws StreamRefusedException {
        require(tag == TC_STRING || tag == TC_LONGSTRING);
        newHandle();
        skip(tag == TC_STRING ? Short.toUnsignedLong(in.getShort()) : in.getLong());
        return SIMPLE;
    }

    private void stringOrReference() throws StreamRefusedException {
        byte tag = in.get();
        if (tag == TC_REFERENCE) {
            require(shapes[handle()] == null);
        } else {
            string(tag);
        }
    }

    private long enumConstant() throws StreamRefusedException {
        require(classDescriptor() != null);
        newHandle();
        stringOrReference();
        return SIMPLE;
    }

    private long classObject() throws StreamRefusedException {
        require(classDescriptor() != null);
        newHandle();
        return SIMPLE;
    }

    private long array() throws StreamRefusedException {
        StreamShape shape = classDescriptor();
        require(shape != null && shape.name().length() > 1 && shape.name().startsWith("["));
        int handle = newHandle();
        int length = in.getInt();
        require(length >= 0);
        char component = shape.name().charAt(1);
        long weight = COMPOSITE;
        if (component == 'L' || component == '[') {
            for (int i = 0; i < length; i++) {
                weight = sum(weight, content(in.get()));
            }
        } else {
            long bytes = (long) length * primitiveBytes((byte) component);
            skip(bytes);
            weight += bytes / COLLISION_SHARE;
        }
        weights[handle] = weight;
        return weight;
    }

    private int primitiveBytes(byte type) throws StreamRefusedException {
        return switch (type) {
            case 'Z', 'B' -> Byte.BYTES;
            case 'C', 'S' -> Short.BYTES;
            case 'I', 'F' -> Integer.BYTES;
            case 'J', 'D' -> Long.BYTES;
            default -> throw refusal(Reason.MALFORMED);
        };
    }

    private StreamShape classDescriptor() throws StreamRefusedException {
        byte tag = in.get();
        switch (tag) {
            case TC_NULL:
                return null;
            case TC_REFERENCE:
                StreamShape known = shapes[handle()];
                require(known != null);
                return known;
            case TC_CLASSDESC:
                return nested(this::newDescriptor);
            default:
                require(tag == TC_PROXYCLASSDESC);
                return nested(this::newProxyDescriptor);
        }
    }

    private StreamShape newDescriptor() throws StreamRefusedException {
        String name = text();
        skip(Long.BYTES);
        int handle = newHandle();
        int flags = in.get();
        int primitiveBytes = 0;
        int objects = 0;
        for (int count = Short.toUnsignedInt(in.getShort()); count > 0; count--) {
            byte type = in.get();
            skip(Short.toUnsignedLong(in.getShort()));
            if (type == 'L' || type == '[') {
                stringOrReference();
                objects++;
            } else {
                primitiveBytes += primitiveBytes(type);
            }
        }
        return described(handle, name, flags, primitiveBytes, objects);
    }

    private StreamShape newProxyDescriptor() throws StreamRefusedException {
        int handle = newHandle();
        for (int count = in.getInt(); count > 0; count--) {
            text();
        }
        return described(handle, "", SC_SERIALIZABLE, 0, 0);
    }

    private StreamShape described(int handle, String name, int flags, int primitiveBytes, int objects)
            throws StreamRefusedException {
        require(in.get() == TC_ENDBLOCKDATA);
        StreamShape shape = new StreamShape(name, flags, primitiveBytes, objects, classDescriptor());
        require(!shape.hasTooManyAncestors());
        shapes[handle] = shape;
        return shape;
    }

    private String text() {
        int length = Short.toUnsignedInt(in.getShort());
        String text = new String(in.array(), in.position(), Math.min(length, in.remaining()), UTF_8);
        skip(length);
        return text;
    }

    private long object() throws StreamRefusedException {
        StreamShape shape = classDescriptor();
        require(shape != null);
        int handle = newHandle();
        long parts = data(shape);
        long weight = shape.isSimple() ? SIMPLE : sum(COMPOSITE, parts);
        weights[handle] = weight;
        return weight;
    }

    /** The fields of a class and its superclasses, the superclass first. */
    private long data(StreamShape shape) throws StreamRefusedException {
        require(shape.isFollowable());
        long weight = 0;
        if (!shape.isExternalizable()) {
            weight = shape.parent() == null ? 0 : data(shape.parent());
            skip(shape.primitiveBytes());
            for (int i = 0; i < shape.objects(); i++) {
                weight = sum(weight, content(in.get()));
            }
        }
        return shape.hasAnnotation() ? sum(weight, annotation(shape)) : weight;
    }

    private long annotation(StreamShape shape) throws StreamRefusedException {
        long weight = 0;
        long composites = 0;
        boolean key = true;
        byte tag = in.get();
        while (tag != TC_ENDBLOCKDATA) {
            if (isBlock(tag)) {
                skip(blockLength(tag));
            } else {
                long part = content(tag);
                weight = sum(weight, part);
                if (shape.isSet() || shape.isMap() && key) {
                    hashing = sum(hashing, part);
                    composites += part >= COMPOSITE ? 1 : 0;
                }
                key = !key;
            }
            tag = in.get();
        }
        hashing = sum(hashing, composites * composites / COLLISION_SHARE);
        if (hashing > maxHashing) {
            throw refusal(Reason.TOO_MUCH_HASHING);
        }
        return weight;
    }

    /** Both are far from the end of the range, and stay there. */
    private static long sum(long one, long other) {
        return Math.min(one + other, Long.MAX_VALUE / 4);
    }
}
