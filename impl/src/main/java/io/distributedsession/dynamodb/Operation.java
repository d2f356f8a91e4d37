package io.distributedsession.dynamodb;

import java.util.Objects;

/**
 * What a call does, for messages.
 *
 * @param action DynamoDB's name of the action, as in a policy
 * @param table the table's name
 */
public record Operation(String action, String table) {

    public Operation {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(table, "table");
    }

    @Override
    public String toString() {
        return action + " on table " + table;
    }
}
