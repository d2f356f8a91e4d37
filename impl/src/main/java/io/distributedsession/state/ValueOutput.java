package io.distributedsession.state;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** Java serialization without the stream's own header, and with equal values written once. */
final class ValueOutput extends ObjectOutputStream {

    private final CanonicalValues values;
    private final TypeFilter types;
    private boolean holdsEnums;
    private boolean plain = true;
    private String refused;

    /** @param copying as {@link CanonicalValues} has it */
    ValueOutput(OutputStream out, TypeFilter types, boolean copying) throws IOException {
        super(out);
        this.values = new CanonicalValues(copying);
        this.types = types;
        enableReplaceObject(true);
    }

    @Override
    protected void writeStreamHeader() {
        // the frame around it names the format
    }

    @Override
    protected Object replaceObject(Object value) throws IOException {
        holdsEnums |= value instanceof Enum;
        return values.of(value);
    }

    /** Called for every class that the stream names, as {@link ValueInput#resolveClass} is when reading. */
    @Override
    protected void annotateClass(Class<?> type) {
        plain &= PlainClasses.contain(type);
        if (refused == null && !types.admits(type.getName())) {
            // not thrown here: the stream writes the exception of a failure too, and would call this again
            refused = type.getName();
        }
    }

    @Override
    protected void annotateProxyClass(Class<?> type) {
        // its interfaces can have methods that replace it
        plain = false;
        annotateClass(Proxy.class);
        for (Class<?> implemented : type.getInterfaces()) {
            annotateClass(implemented);
        }
    }

    /** Whether all classes that the stream names are {@linkplain PlainClasses plain}. */
    boolean isPlain() {
        return plain;
    }

    boolean hasTextThatNamesSomething() {
        return values.hasTextThatNamesSomething();
    }

    boolean holdsEnums() {
        return holdsEnums;
    }

    /** The first class that was written and could not be read. */
    Optional<String> refused() {
        return Optional.ofNullable(refused);
    }
}
