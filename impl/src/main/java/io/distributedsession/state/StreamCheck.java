package io.distributedsession.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.distributedsession.state.StreamClasses.Described;
import io.distributedsession.state.StreamRefusedException.Reason;

import static java.io.ObjectStreamConstants.TC_ARRAY;
import static java.io.ObjectStreamConstants.TC_CLASS;
import static java.io.ObjectStreamConstants.TC_ENDBLOCKDATA;
import static java.io.ObjectStreamConstants.TC_ENUM;
import static java.io.ObjectStreamConstants.TC_LONGSTRING;
import static java.io.ObjectStreamConstants.TC_NULL;
import static java.io.ObjectStreamConstants.TC_OBJECT;
import static java.io.ObjectStreamConstants.TC_REFERENCE;
import static java.io.ObjectStreamConstants.TC_STRING;

/**
 * Goes through a stream of Java serialization without making anything of it, and refuses what would cost more to read than it
 * is worth: see {@code docs/internals/allow-list.md}. The grammar is that of the Java Object Serialization Specification,
 * section 6.4.
 *
 * <p>Run over what is written too: nothing is stored that could not be read. It relies on section 2.3, by which a
 * {@code writeObject} method writes the default fields first.
 */
final class StreamCheck {

    private final StreamBytes in;
    private final StreamHandles handles = new StreamHandles();
    private final StreamClasses classes;
    private final HashingCost hashing;

    private StreamCheck(byte[] payload, String wantedField) {
        this.in = new StreamBytes(payload);
        this.classes = new StreamClasses(in, handles, wantedField);
        this.hashing = new HashingCost(in, payload.length);
    }

    /** Checks a stream; the classes that it describes. */
    static List<Described> check(byte[] payload) throws StreamRefusedException {
        return run(payload, null).described();
    }

    /** The names of the classes whose objects a field holds, and of their superclasses. */
    static Set<String> classesIn(String field, byte[] payload) throws StreamRefusedException {
        return run(payload, field).inWantedField();
    }

    private static StreamClasses run(byte[] payload, String wantedField) throws StreamRefusedException {
        StreamCheck check = new StreamCheck(payload, wantedField);
        try {
            check.payload();
            return check.classes;
        } catch (BufferUnderflowException | IOException cut) {
            throw check.in.refusal(Reason.MALFORMED);
        }
    }

    private void payload() throws StreamRefusedException, IOException {
        for (String key : keys()) {
            in.beginField(key);
            value();
        }
        in.require(!in.hasMore());
    }

    private List<String> keys() throws IOException {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        while (in.hasMore() && StreamBytes.isBlock(in.peek())) {
            blocks.writeBytes(in.take(in.blockLength(in.int8())));
        }
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(blocks.toByteArray()));
        List<String> keys = new ArrayList<>();
        for (int count = data.readUnsignedShort(); count > 0; count--) {
            keys.add(data.readUTF());
        }
        return keys;
    }

    private StreamValue value() throws StreamRefusedException {
        return value(in.int8());
    }

    private StreamValue value(byte tag) throws StreamRefusedException {
        return switch (tag) {
            case TC_NULL -> StreamValue.PLAIN;
            case TC_REFERENCE -> handles.value(handles.reference(in));
            case TC_STRING, TC_LONGSTRING -> classes.string(tag);
            case TC_OBJECT -> object();
            case TC_ARRAY -> array();
            case TC_ENUM -> enumConstant();
            case TC_CLASS -> classObject();
            default -> throw in.refusal(Reason.MALFORMED);
        };
    }

    private StreamValue enumConstant() throws StreamRefusedException {
        classes.required();
        int handle = handles.add();
        classes.constantName();
        return handles.value(handle);
    }

    private StreamValue classObject() throws StreamRefusedException {
        classes.required();
        return handles.value(handles.add());
    }

    private StreamValue array() throws StreamRefusedException {
        in.enter();
        String name = classes.required().name();
        in.require(name.length() > 1 && name.startsWith("["));
        int handle = handles.add();
        int length = in.int32();
        in.require(length >= 0);
        byte component = (byte) name.charAt(1);
        long parts = component == 'L' || component == '[' ? elements(length) : primitives(length, component);
        in.leave();
        return handles.set(handle, StreamValue.composite(parts));
    }

    private long elements(int length) throws StreamRefusedException {
        long parts = 0;
        for (int i = 0; i < length; i++) {
            parts = StreamValue.sum(parts, value().weight());
        }
        return parts;
    }

    private long primitives(int length, byte component) throws StreamRefusedException {
        long bytes = (long) length * classes.primitiveBytes(component);
        in.skip(bytes);
        return bytes / StreamShape.PRIMITIVE_BYTES_PER_PART;
    }

    private StreamValue object() throws StreamRefusedException {
        in.enter();
        StreamShape shape = classes.required();
        int handle = handles.add();
        // the first byte of what java.time writes tells the class that it stands for
        byte kind = shape.isExternalizable() && StreamBytes.isBlock(in.peek()) ? in.blockStart() : 0;
        long parts = data(shape);
        in.leave();
        return handles.set(handle, shape.value(kind, parts));
    }

    /** The fields of a class and its superclasses, the superclass first. */
    private long data(StreamShape shape) throws StreamRefusedException {
        in.require(shape.isFollowable());
        long parts = 0;
        if (!shape.isExternalizable()) {
            parts = shape.parent() == null ? 0 : data(shape.parent());
            in.skip(shape.primitiveBytes());
            parts = StreamValue.sum(parts, elements(shape.objects()));
        }
        return shape.hasAnnotation() ? StreamValue.sum(parts, annotation(shape)) : parts;
    }

    private long annotation(StreamShape shape) throws StreamRefusedException {
        HashingCost.Table table = hashing.table();
        long parts = 0;
        boolean key = true;
        byte tag = in.int8();
        while (tag != TC_ENDBLOCKDATA) {
            if (StreamBytes.isBlock(tag)) {
                in.skip(in.blockLength(tag));
            } else {
                StreamValue part = value(tag);
                parts = StreamValue.sum(parts, part.weight());
                if (shape.isSet() || shape.isMap() && key) {
                    table.add(part);
                }
                key = !key;
            }
            tag = in.int8();
        }
        table.end();
        return parts;
    }
}
