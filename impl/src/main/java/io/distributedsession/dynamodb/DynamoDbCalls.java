package io.distributedsession.dynamodb;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;
import io.distributedsession.budget.Budget;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ApiName;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Sends requests within the time that is left, and repeats them where that may help; sends none while the store does not serve. Every
 * failure of the SDK leaves as a {@link SessionStoreException} or {@link SessionTooLargeException}. Thread-safe.
 */
public final class DynamoDbCalls {

    private final DynamoDbClient client;
    private final Supplier<Budget> budgets;
    private final Retries retries;
    private final CircuitBreaker breaker;
    private final AwsRequestOverrideConfiguration common;

    /**
     * A way to send.
     *
     * @param budgets tells of which budget the calling thread spends
     */
    DynamoDbCalls(DynamoDbClient client, Supplier<Budget> budgets, Retries retries, CircuitBreaker breaker) {
        this.client = Objects.requireNonNull(client, "client");
        this.budgets = Objects.requireNonNull(budgets, "budgets");
        this.retries = Objects.requireNonNull(retries, "retries");
        this.breaker = Objects.requireNonNull(breaker, "breaker");
        AwsRequestOverrideConfiguration.Builder settings = AwsRequestOverrideConfiguration.builder()
                .addApiName(ApiName.builder()
                        .name("distributed-session")
                        .version(LibraryVersion.get())
                        .build());
        if (ClientRetries.areMade(client)) {
            settings.addPlugin(ClientRetries::forbid);
        }
        this.common = settings.build();
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
        try (Retries.Run run = retries.start(budgets.get())) {
            if (run.isOver()) {
                throw DynamoDbMessages.noTimeLeft(operation);
            }
            return send(operation, request, once, run);
        }
    }

    private <T> T send(Operation operation, DynamoDbRequest<T> request, boolean once, Retries.Run run) {
        boolean ambiguous = false;
        RuntimeException last = null;
        while (true) {
            Optional<CircuitBreaker.Call> call = breaker.enter();
            if (call.isEmpty()) {
                throw refused(operation, last, once && ambiguous);
            }
            try {
                T answer = request.send(client, new Attempt(operation, settings(run), ambiguous));
                call.get().served();
                return answer;
            } catch (SdkException e) {
                Fault fault = Fault.of(e);
                call.get().failed(fault, e instanceof AwsServiceException answer && Fault.isServed(answer));
                ambiguous |= fault.mayHaveApplied();
                last = e;
                if (!fault.isRetryable() || !run.pause()) {
                    throw failure(operation, e, once && ambiguous);
                }
            } catch (IllegalStateException | RejectedExecutionException e) { // the client was closed
                throw failure(operation, e, once && ambiguous);
            }
        }
    }

    private SessionStoreException refused(Operation operation, RuntimeException last, boolean unknown) {
        if (breaker.isHeld()) {
            return DynamoDbMessages.notStarted(operation);
        }
        return unknown ? DynamoDbMessages.outcomeUnknown(operation, last) : DynamoDbMessages.notAsked(operation, last);
    }

    private static RuntimeException failure(Operation operation, RuntimeException cause, boolean unknown) {
        return unknown ? DynamoDbMessages.outcomeUnknown(operation, cause) : DynamoDbMessages.failure(operation, cause);
    }

    /** One limit is enough, as no call of the client has a second attempt; each that the SDK watches takes CPU time. */
    private AwsRequestOverrideConfiguration settings(Retries.Run run) {
        return common.toBuilder().apiCallTimeout(run.attemptTimeout()).build();
    }
}
