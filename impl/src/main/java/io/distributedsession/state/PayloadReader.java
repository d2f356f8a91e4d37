package io.distributedsession.state;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.distributedsession.SessionException;
import io.distributedsession.SessionStateException;
import io.distributedsession.state.StreamClasses.Described;

/**
 * Reads what {@link PayloadWriter} wrote, and decides on each field that cannot be read: see {@code docs/class-evolution.md}.
 */
final class PayloadReader {

    private static final Logger LOG = System.getLogger(PayloadReader.class.getName());

    private final StateForm form;
    private final boolean older;
    private final Set<String> unusable;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private String field = "";

    /** {@code unusable}: classes that are treated as if this build did not have them. */
    private PayloadReader(StateForm form, boolean older, Set<String> unusable) {
        this.form = form;
        this.older = older;
        this.unusable = unusable;
    }

    static Map<String, Object> read(StateFrame frame, StateForm form) {
        byte[] payload = SerialVersions.adopt(frame.payload(), described(frame, form), form);
        boolean older = frame.schema() < form.schema();
        Set<String> unusable = new HashSet<>();
        while (true) {
            PayloadReader reader = new PayloadReader(form, older, unusable);
            try {
                return reader.read(payload);
            } catch (SessionStateException e) {
                // the stream cannot be followed past the field, unless its objects are skipped like those of a missing
                // class
                if (!older || !unusable.addAll(applicationClassesIn(reader.field, payload, form))) {
                    throw e;
                }
            }
        }
    }

    private static List<Described> described(StateFrame frame, StateForm form) {
        try {
            return StreamCheck.check(frame.payload());
        } catch (StreamRefusedException e) {
            throw StateMessages.refusedStream(form.bean(), e);
        }
    }

    private static Set<String> applicationClassesIn(String field, byte[] payload, StateForm form) {
        try {
            return StreamCheck.classesIn(field, payload).stream()
                    .filter(name -> !JdkTypes.NAMES.contains(name))
                    .collect(Collectors.toSet());
        } catch (StreamRefusedException e) {
            throw StateMessages.refusedStream(form.bean(), e);
        }
    }

    private Map<String, Object> read(byte[] payload) {
        try (ValueInput in = new ValueInput(payload, form, this::mayHold)) {
            readFields(in);
            return fields;
        } catch (SessionException e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw StateMessages.notDecoded(form.bean(), field, e);
        }
    }

    private boolean mayHold(String name) {
        return form.types().admits(name) && !unusable.contains(name);
    }

    private void readFields(ObjectInputStream in) throws IOException {
        List<String> keys = new ArrayList<>();
        for (int count = in.readUnsignedShort(); count > 0; count--) {
            keys.add(in.readUTF());
        }
        for (String key : keys) {
            field = key;
            try {
                keep(key, in.readObject());
            } catch (ClassNotFoundException e) {
                // the stream has skipped the object, and goes on with the next field
                unreadable(key, e);
            }
        }
    }

    /** A field that went with an older form is gone; one that another build of this form has, that build will miss. */
    private void keep(String key, Object value) {
        if (!older || form.fields().contains(key)) {
            fields.put(key, value);
        }
    }

    private void unreadable(String key, ClassNotFoundException cause) {
        if (older) {
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
