package io.distributedsession.benchmarks.hostile;

/** What a blob is fed to. */
enum Target {
    /** The stream of objects in a bean's state, inside all that guards it. */
    PAYLOAD,
    /** A bean's state, unsealed: its header, packed or not. */
    FRAME,
    /** A bean's state again, where a commit compares it with what the bean now holds. */
    COMPARED,
    /** A bean's state, sealed. */
    BEAN,
    /** A chunk of a large bean's state, sealed. */
    CHUNK,
    /** A session's own facts, sealed. */
    RECORD,
    /** The same, unsealed. */
    FACTS,
    /** The value of a cookie. */
    TOKEN,
    /** A token before its signature, which is made for it. */
    SIGNED,
    /** The {@code Cookie} header of a request. */
    COOKIE;

    /** Whether only what was made by the application itself may be taken. */
    boolean isAuthentic() {
        return this == BEAN || this == CHUNK || this == RECORD || this == TOKEN || this == COOKIE;
    }
}
