package io.distributedsession.store.dynamodb;

/** Attributes of items whose names are fixed. */
final class ItemNames {

    static final String CREATE_DATE = "CreateDate";
    static final String EXPIRY_TYPE = "ExpiryType";
    static final String SLIDING = "Sliding";
    static final String ABSOLUTE = "Absolute";
    static final String VERSION = "Version";
    static final String RECORD = "Record";
    /** A head's beans, a value's bytes or the pointer to its parts, or the bytes of a part. */
    static final String SESSION = "Session";

    static final String WINDOW = "Window";
    static final String DEADLINE = "Deadline";
    /** A bean's tag, within its entry; the parts' tag, within a pointer. */
    static final String TAG = "v";
    /** A bean's sealed bytes, within its entry. */
    static final String DATA = "d";

    static final String LEASE_OWNER = "LeaseOwner";
    static final String LEASE_UNTIL = "LeaseUntil";

    /** How many parts there are, within a pointer. */
    static final String CHUNKS = "c";
    /** How many bytes the parts have, within a pointer. */
    static final String LENGTH = "l";
    /** The expiry of a value's parts, within its pointer. */
    static final String PARTS_TTL = "t";

    private ItemNames() {}
}
