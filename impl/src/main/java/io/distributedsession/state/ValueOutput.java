package io.distributedsession.state;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

/** Java serialization without the stream's own header, and with equal values written once. */
final class ValueOutput extends ObjectOutputStream {

    private final CanonicalValues values = new CanonicalValues();
    private boolean holdsEnums;

    ValueOutput(OutputStream out) throws IOException {
        super(out);
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

    boolean holdsEnums() {
        return holdsEnums;
    }
}
