package io.distributedsession.benchmarks.hostile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamConstants;
import java.io.ObjectStreamField;
import java.io.UncheckedIOException;

/** Writes streams of serialization by hand, as no honest writer would: the payload of a bean with one field. */
final class HostileStream implements ObjectStreamConstants {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private interface Writing {
        void write() throws IOException;
    }

    private HostileStream write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HostileStream ofField(String name) {
        HostileStream stream = new HostileStream();
        byte[] key = new byte[2 + 2 + name.length()];
        key[1] = 1;
        key[3] = (byte) name.length();
        for (int i = 0; i < name.length(); i++) {
            key[4 + i] = (byte) name.charAt(i);
        }
        return stream.block(key);
    }

    byte[] payload() {
        return bytes.toByteArray();
    }

    HostileStream tag(int... tags) {
        for (int tag : tags) {
            bytes.write(tag);
        }
        return this;
    }

    HostileStream raw(byte[] raw) {
        bytes.writeBytes(raw);
        return this;
    }

    HostileStream int32(int... numbers) {
        return write(() -> {
            for (int number : numbers) {
                out.writeInt(number);
            }
        });
    }

    HostileStream float32(float number) {
        return write(() -> out.writeFloat(number));
    }

    HostileStream block(byte[] block) {
        return write(() -> {
            out.writeByte(TC_BLOCKDATA);
            out.writeByte(block.length);
            out.write(block);
        });
    }

    HostileStream text(String text) {
        return write(() -> {
            out.writeByte(TC_STRING);
            out.writeUTF(text);
        });
    }

    HostileStream reference(int handle) {
        return tag(TC_REFERENCE).int32(baseWireHandle + handle);
    }

    /** Describes a class of this JVM truly, up to its superclass. */
    HostileStream describe(Class<?> type) {
        ObjectStreamClass local = ObjectStreamClass.lookupAny(type);
        int flags = java.io.Externalizable.class.isAssignableFrom(type)
                ? SC_EXTERNALIZABLE | SC_BLOCK_DATA
                : SC_SERIALIZABLE | (hasWriteObject(type) ? SC_WRITE_METHOD : 0);
        return begin(type.getName(), local.getSerialVersionUID(), flags, local.getFields());
    }

    private static boolean hasWriteObject(Class<?> type) {
        for (java.lang.reflect.Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("writeObject")) {
                return true;
            }
        }
        return false;
    }

    /** Describes a class by name only, without fields, up to its superclass. */
    HostileStream describe(String name, int flags) {
        return begin(name, 1, flags);
    }

    private HostileStream begin(String name, long version, int flags, ObjectStreamField... fields) {
        return write(() -> {
            out.writeByte(TC_CLASSDESC);
            out.writeUTF(name);
            out.writeLong(version);
            out.writeByte(flags);
            out.writeShort(fields.length);
            for (ObjectStreamField field : fields) {
                out.writeByte(field.getTypeCode());
                out.writeUTF(field.getName());
                if (!field.isPrimitive()) {
                    text(field.getTypeString());
                }
            }
            out.writeByte(TC_ENDBLOCKDATA);
        });
    }
}
