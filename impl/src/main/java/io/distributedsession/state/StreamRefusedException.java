package io.distributedsession.state;

/** A stream that is not as {@link StreamCheck} wants it. */
final class StreamRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    enum Reason {
        MALFORMED,
        TOO_DEEP,
        TOO_MUCH_HASHING
    }

    private final Reason reason;
    private final String field;

    StreamRefusedException(Reason reason, String field) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.field = field;
    }

    Reason reason() {
        return reason;
    }

    /** The key of the field whose value it is in, or an empty text. */
    String field() {
        return field;
    }
}
