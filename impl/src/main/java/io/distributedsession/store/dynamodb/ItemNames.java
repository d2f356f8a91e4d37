package io.distributedsession.store.dynamodb;

/** Attributes of items whose names are fixed. */
final class ItemNames {

    static final String CREATE_DATE = "CreateDate";
    static final String EXPIRY_TYPE = "ExpiryType";
    static final String SLIDING = "Sliding";
    static final String ABSOLUTE = "Absolute";
    static final String VERSION = "Version";
    static final String RECORD = "Record";
    /** A head's beans, or a value's bytes. */
    static final String SESSION = "Session";

    static final String WINDOW = "Window";
    static final String DEADLINE = "Deadline";
    /** A bean's tag, within its entry. */
    static final String TAG = "v";
    /** A bean's sealed bytes, within its entry. */
    static final String DATA = "d";

    private ItemNames() {}
}
