package io.distributedsession.state;

import java.io.Externalizable;
import java.io.ObjectStreamClass;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

import io.distributedsession.state.StreamClasses.Described;

/**
 * Lets a class that declares no {@code serialVersionUID} be read whatever the computed one has become: it changes with every
 * method, and with the compiler, and says nothing about the fields. Those are matched by name then. A class that declares one is
 * taken at its word.
 */
final class SerialVersions {

    private SerialVersions() {}

    /** The payload with the versions that this build computes. */
    static byte[] adopt(byte[] payload, List<Described> described, StateForm form) {
        byte[] adopted = payload;
        for (Described type : described) {
            ObjectStreamClass local = localOrNull(type.name(), form);
            if (local != null && isOtherwiseComputed(local, adopted, type.versionAt())) {
                adopted = adopted == payload ? payload.clone() : adopted;
                ByteBuffer.wrap(adopted).putLong(type.versionAt(), local.getSerialVersionUID());
            }
        }
        return adopted;
    }

    /** The application's class of that name, unless the bean may not hold it or this build does not have it. */
    private static ObjectStreamClass localOrNull(String name, StateForm form) {
        if (name.startsWith("[")
                || JdkTypes.NAMES.contains(name)
                || !form.types().admits(name)) {
            return null;
        }
        try {
            return ObjectStreamClass.lookup(form.load(name));
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private static boolean isOtherwiseComputed(ObjectStreamClass local, byte[] payload, int versionAt) {
        return ByteBuffer.wrap(payload).getLong(versionAt) != local.getSerialVersionUID()
                && !Externalizable.class.isAssignableFrom(local.forClass())
                && Arrays.stream(local.forClass().getDeclaredFields())
                        .noneMatch(field -> field.getName().equals("serialVersionUID")
                                && Modifier.isStatic(field.getModifiers())
                                && field.getType() == long.class);
    }
}
