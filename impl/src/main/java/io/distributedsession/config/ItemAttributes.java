package io.distributedsession.config;

import java.util.Set;

/** Attributes of stored items whose names are fixed: keys and TTL attribute must be named otherwise. */
public final class ItemAttributes {

    /** The names; see the protocol of the table. */
    public static final Set<String> FIXED = Set.of(
            "CreateDate",
            "ExpiryType",
            "Version",
            "Record",
            "LeaseOwner",
            "LeaseUntil",
            "Session",
            "Window",
            "Deadline",
            "Checkpoint",
            "Finished");

    private ItemAttributes() {}
}
