package io.distributedsession.state;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.distributedsession.SessionException;

/**
 * Reads what {@link PayloadWriter} wrote, and decides on each field that cannot be read: see
 * {@code docs/internals/evolution.md}.
 */
final class PayloadReader {

    private static final Logger LOG = System.getLogger(PayloadReader.class.getName());

    private final StateForm form;
    private final int storedSchema;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private String field = "";

    private PayloadReader(StateForm form, int storedSchema) {
        this.form = form;
        this.storedSchema = storedSchema;
    }

    static Map<String, Object> read(StateFrame frame, StateForm form) {
        requireReadable(frame, form);
        PayloadReader reader = new PayloadReader(form, frame.schema());
        try (ValueInput in = new ValueInput(frame.payload(), form.loader(), form.types())) {
            reader.readFields(in);
            return reader.fields;
        } catch (SessionException e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw StateMessages.notDecoded(form.bean(), reader.field, e);
        }
    }

    private static void requireReadable(StateFrame frame, StateForm form) {
        try {
            StreamCheck.check(frame.payload());
        } catch (StreamRefusedException e) {
            throw StateMessages.refusedStream(form.bean(), e);
        }
    }

    private void readFields(ObjectInputStream in) throws IOException {
        List<String> keys = new ArrayList<>();
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            keys.add(in.readUTF());
        }
        for (String key : keys) {
            field = key;
            try {
                fields.put(key, in.readObject());
            } catch (ClassNotFoundException e) {
                // the stream has skipped the object, and goes on with the next field
                unreadable(key, e);
            }
        }
    }

    private void unreadable(String key, ClassNotFoundException cause) {
        if (storedSchema < form.schema()) {
            LOG.log(
                    Level.DEBUG,
                    "Field {0} of bean {1} has an older form that cannot be read, and starts anew",
                    key,
                    form.bean());
        } else if (!form.fields().contains(key)) {
            throw StateMessages.unknownField(form.bean(), key, cause.getMessage());
        } else if (cause instanceof RefusedClassException) {
            throw StateMessages.refusedWhenRead(form.bean(), key, cause.getMessage());
        } else {
            throw StateMessages.classMissing(form.bean(), key, cause.getMessage());
        }
    }
}
