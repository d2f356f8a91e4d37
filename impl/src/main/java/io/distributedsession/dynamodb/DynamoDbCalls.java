package io.distributedsession.dynamodb;

import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.ApiName;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Sends requests within the time budget and repeats them where that may help. Every failure of the SDK leaves as a {@link
 * SessionStoreException} or {@link SessionTooLargeException}. Thread-safe.
 */
public final class DynamoDbCalls {

    private final DynamoDbClient client;
    private final Retries retries;
    private final ApiName apiName;

    DynamoDbCalls(DynamoDbClient client, Retries retries) {
        this.client = Objects.requireNonNull(client, "client");
        this.retries = Objects.requireNonNull(retries, "retries");
        this.apiName = ApiName.builder()
                .name("distributed-session")
                .version(LibraryVersion.get())
                .build();
    }

    /** Sends a request that may be applied any number of times. */
    public <T> T idempotent(Operation operation, DynamoDbRequest<T> request) {
        return send(operation, request, false);
    }

    /**
     * Sends a write that must be applied at most once: its condition fails if it was applied already, and {@code request}
     * then judges by what stands there. Where it stays open, the failure says that the outcome is unknown.
     */
    public <T> T once(Operation operation, DynamoDbRequest<T> request) {
        return send(operation, request, true);
    }

    private <T> T send(Operation operation, DynamoDbRequest<T> request, boolean once) {
        Retries.Run run = retries.start();
        boolean ambiguous = false;
        while (true) {
            try {
                return request.send(client, new Attempt(operation, settings(run), ambiguous));
            } catch (SdkException e) {
                Fault fault = Fault.of(e);
                ambiguous |= fault.mayHaveApplied();
                if (!fault.isRetryable() || !run.pause()) {
                    throw failure(operation, e, once && ambiguous);
                }
            } catch (IllegalStateException | RejectedExecutionException e) { // the client was closed
                throw failure(operation, e, once && ambiguous);
            }
        }
    }

    private static RuntimeException failure(Operation operation, RuntimeException cause, boolean unknown) {
        return unknown ? DynamoDbMessages.outcomeUnknown(operation, cause) : DynamoDbMessages.failure(operation, cause);
    }

    private AwsRequestOverrideConfiguration settings(Retries.Run run) {
        return AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(run.remaining())
                .apiCallAttemptTimeout(run.attemptTimeout())
                .addApiName(apiName)
                .build();
    }
}
