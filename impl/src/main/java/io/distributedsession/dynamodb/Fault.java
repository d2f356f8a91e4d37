package io.distributedsession.dynamodb;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

import io.distributedsession.metrics.StoreCall;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What a failed attempt means for the next one. */
enum Fault {
    /** Nothing was applied and a repetition would fail alike. */
    FINAL(false, false),
    /** Nothing was applied; a repetition may succeed. */
    TRANSIENT(true, false),
    /** The client had no connection to spare: nothing was sent, which tells nothing of the store. */
    NO_CONNECTION_FREE(true, false),
    /** It may have been applied; a repetition is needed to know. */
    AMBIGUOUS(true, true),
    /** It may have been applied, but this thread is to stop, or the client was closed. */
    STOPPED(false, true);

    /** Of Apache's clients, 4 and 5. By name, for the application's client may be built on another: it need not have them. */
    private static final Set<String> POOL_TIMEOUTS =
            Set.of("ConnectionPoolTimeoutException", "ConnectionRequestTimeoutException");

    private static final Set<String> CONNECT_TIMEOUTS =
            Set.of("ConnectTimeoutException", "HttpConnectTimeoutException");

    private static final int SERVER_ERROR = 500;

    private final boolean retryable;
    private final boolean mayHaveApplied;

    Fault(boolean retryable, boolean mayHaveApplied) {
        this.retryable = retryable;
        this.mayHaveApplied = mayHaveApplied;
    }

    static Fault of(SdkException failure) {
        Fault fault = ofLastTry(failure);
        // a client that repeats by itself shows only its last failure: an earlier one may have been ambiguous
        return wasRepeated(failure) && fault.isRetryable() ? AMBIGUOUS : fault;
    }

    static boolean wasRepeated(SdkException failure) {
        return failure.numAttempts() != null && failure.numAttempts() > 1;
    }

    private static Fault ofLastTry(SdkException failure) {
        if (failure instanceof AbortedException || wasClosed(failure)) {
            return STOPPED;
        }
        if (failure instanceof TransactionInProgressException) {
            return AMBIGUOUS;
        }
        if (failure instanceof TransactionCanceledException cancelled) {
            return isTransient(cancelled) ? TRANSIENT : FINAL;
        }
        if (failure instanceof AwsServiceException answer) {
            return ofAnswer(answer);
        }
        return ofConnection(failure);
    }

    private static Fault ofAnswer(AwsServiceException answer) {
        if (answer.isThrottlingException() || StoreCall.postpones(DynamoDbMessages.errorCode(answer))) {
            return TRANSIENT;
        }
        return answer.statusCode() >= SERVER_ERROR ? AMBIGUOUS : FINAL;
    }

    /** Whether an answer shows a store that serves, be it by refusing. */
    static boolean isServed(AwsServiceException answer) {
        return answer.statusCode() < SERVER_ERROR || ofAnswer(answer) == TRANSIENT;
    }

    private static boolean isTransient(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .filter(code -> code != null && !code.equals("None"))
                .allMatch(StoreCall::postpones);
    }

    /** Whether the client was closed, by the application or by us: its pool or its timers then refuse to work. */
    static boolean wasClosed(Throwable failure) {
        return failure instanceof IllegalStateException
                || failure instanceof RejectedExecutionException
                || failure.getCause() != null && wasClosed(failure.getCause());
    }

    /** Without a connection, nothing was sent. */
    private static Fault ofConnection(SdkException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            if (POOL_TIMEOUTS.contains(name)) {
                return NO_CONNECTION_FREE;
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || CONNECT_TIMEOUTS.contains(name)) {
                return TRANSIENT;
            }
        }
        return AMBIGUOUS;
    }

    boolean isRetryable() {
        return retryable;
    }

    boolean mayHaveApplied() {
        return mayHaveApplied;
    }
}
