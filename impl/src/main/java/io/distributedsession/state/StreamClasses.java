package io.distributedsession.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static java.io.ObjectStreamConstants.SC_SERIALIZABLE;
import static java.io.ObjectStreamConstants.TC_CLASSDESC;
import static java.io.ObjectStreamConstants.TC_ENDBLOCKDATA;
import static java.io.ObjectStreamConstants.TC_LONGSTRING;
import static java.io.ObjectStreamConstants.TC_NULL;
import static java.io.ObjectStreamConstants.TC_PROXYCLASSDESC;
import static java.io.ObjectStreamConstants.TC_REFERENCE;
import static java.io.ObjectStreamConstants.TC_STRING;

/** Goes through the descriptions of classes in a stream, and its strings. */
final class StreamClasses {

    private final StreamBytes in;
    private final StreamHandles handles;
    private final String wantedField;
    private final List<Described> described = new ArrayList<>();
    private final Set<String> inWantedField = new HashSet<>();

    /** {@code wantedField}: the key of the field whose classes are asked for, or {@code null}. */
    StreamClasses(StreamBytes in, StreamHandles handles, String wantedField) {
        this.in = in;
        this.handles = handles;
        this.wantedField = wantedField;
    }

    /**
     * A class that the stream describes.
     *
     * @param name as {@link Class#getName} has it
     * @param versionAt where its {@code serialVersionUID} stands
     */
    record Described(String name, int versionAt) {}

    /** The classes described so far. */
    List<Described> described() {
        return described;
    }

    /** The names of the classes whose objects the wanted field holds, and of their superclasses. */
    Set<String> inWantedField() {
        return inWantedField;
    }

    /** A class, described here or before. */
    StreamShape required() throws StreamRefusedException {
        StreamShape shape = optional();
        in.require(shape != null);
        if (in.isField(wantedField)) {
            for (StreamShape part = shape; part != null; part = part.parent()) {
                inWantedField.add(part.name());
            }
        }
        return shape;
    }

    private StreamShape optional() throws StreamRefusedException {
        byte tag = in.int8();
        if (tag == TC_NULL) {
            return null;
        }
        if (tag == TC_REFERENCE) {
            StreamShape known = handles.shape(handles.reference(in));
            in.require(known != null);
            return known;
        }
        in.require(tag == TC_CLASSDESC || tag == TC_PROXYCLASSDESC);
        in.enter();
        StreamShape shape = tag == TC_CLASSDESC ? newClass() : newProxyClass();
        in.leave();
        return shape;
    }

    private StreamShape newClass() throws StreamRefusedException {
        String name = in.text();
        described.add(new Described(name, in.position()));
        in.skip(Long.BYTES);
        int handle = handles.add();
        int flags = in.int8();
        int primitiveBytes = 0;
        int objects = 0;
        for (int count = in.unsigned16(); count > 0; count--) {
            byte type = in.int8();
            in.skip(in.unsigned16());
            if (type == 'L' || type == '[') {
                stringOrReference();
                objects++;
            } else {
                primitiveBytes += primitiveBytes(type);
            }
        }
        return ended(handle, name, flags, primitiveBytes, objects);
    }

    private StreamShape newProxyClass() throws StreamRefusedException {
        int handle = handles.add();
        for (int count = in.int32(); count > 0; count--) {
            in.skip(in.unsigned16());
        }
        return ended(handle, "", SC_SERIALIZABLE, 0, 0);
    }

    private StreamShape ended(int handle, String name, int flags, int primitiveBytes, int objects)
            throws StreamRefusedException {
        in.require(in.int8() == TC_ENDBLOCKDATA);
        StreamShape shape = new StreamShape(name, flags, primitiveBytes, objects, optional());
        in.require(!shape.hasTooManyAncestors());
        return handles.set(handle, shape);
    }

    private void stringOrReference() throws StreamRefusedException {
        byte tag = in.int8();
        if (tag == TC_REFERENCE) {
            in.require(handles.shape(handles.reference(in)) == null);
        } else {
            string(tag);
        }
    }

    StreamValue string(byte tag) throws StreamRefusedException {
        in.require(tag == TC_STRING || tag == TC_LONGSTRING);
        int handle = handles.add();
        long length = tag == TC_STRING ? in.unsigned16() : in.int64();
        in.skip(length);
        return handles.set(handle, StreamValue.text(length));
    }

    /** The name of an enum constant. */
    void constantName() throws StreamRefusedException {
        stringOrReference();
    }

    int primitiveBytes(byte type) throws StreamRefusedException {
        return switch (type) {
            case 'Z', 'B' -> Byte.BYTES;
            case 'C', 'S' -> Short.BYTES;
            case 'I', 'F' -> Integer.BYTES;
            case 'J', 'D' -> Long.BYTES;
            default -> throw in.refusal(StreamRefusedException.Reason.MALFORMED);
        };
    }
}
