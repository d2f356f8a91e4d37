package io.distributedsession.metrics;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One call to DynamoDB.
 *
 * @param action DynamoDB's name of the action, such as {@code GetItem}
 * @param table the table's name, empty for an action on several
 * @param took from the request to its answer
 * @param readUnits read units that the answer tells; of a refused call, 0
 * @param writeUnits write units that the answer tells; a write whose condition fails is charged, but its answer does not tell
 * @param bytesSent bytes of the attributes sent, names included
 * @param bytesReceived bytes of the attributes received, names included
 * @param error the error's code, or the failure's class where there was no answer; empty for a success
 */
public record StoreCall(
        String action,
        String table,
        Duration took,
        double readUnits,
        double writeUnits,
        long bytesSent,
        long bytesReceived,
        Optional<String> error) {

    public StoreCall {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(error, "error");
    }

    /** The error's code of a write whose condition does not hold: an answer like others, such as of a conflict. */
    public static final String CONDITION = "ConditionalCheckFailedException";

    private static final Set<String> POSTPONING = Set.of(
            "ThrottlingException",
            "ThrottlingError",
            "ProvisionedThroughputExceeded",
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded",
            "TransactionConflict",
            "TransactionConflictException",
            "ReplicatedWriteConflictException");

    /** Whether an error's code says "later": the store serves, but did not do this call, for it has others to do. */
    public static boolean postpones(String code) {
        return POSTPONING.contains(code);
    }

    /** Whether the store put the call off: throttled it, or another transaction was writing the same items. */
    public boolean isPostponed() {
        return error.filter(StoreCall::postpones).isPresent();
    }

    /** Whether the store did its work; a condition that does not hold is no failure of it. */
    public boolean isServed() {
        return error.isEmpty() || error.get().equals(CONDITION);
    }
}
