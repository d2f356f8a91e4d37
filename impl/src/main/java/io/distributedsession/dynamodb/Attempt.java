package io.distributedsession.dynamodb;

import java.util.Objects;

import io.distributedsession.SessionStoreException;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One attempt of a call.
 *
 * @param settings time limits and user agent, to be set on the request
 * @param afterAmbiguous whether an earlier attempt may have been applied without our knowledge
 */
public record Attempt(Operation operation, AwsRequestOverrideConfiguration settings, boolean afterAmbiguous) {

    public Attempt {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(settings, "settings");
    }

    /**
     * Whether something may have been applied before the service gave this answer: by an earlier attempt of ours, or by
     * one of a client that repeats by itself.
     */
    public boolean isAmbiguous(SdkException answer) {
        return afterAmbiguous || Fault.wasRepeated(answer);
    }

    /** The failure that says that nobody knows whether the write was applied. */
    public SessionStoreException outcomeUnknown(Throwable cause) {
        return DynamoDbMessages.outcomeUnknown(operation, cause);
    }
}
