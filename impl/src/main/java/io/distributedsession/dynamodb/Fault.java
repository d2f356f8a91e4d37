package io.distributedsession.dynamodb;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

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
    /** It may have been applied; a repetition is needed to know. */
    AMBIGUOUS(true, true),
    /** It may have been applied, but this thread is to stop, or the client was closed. */
    STOPPED(false, true);

    private static final int SERVER_ERROR = 500;
    private static final Set<String> TRANSIENT_CODES = Set.of(
            "ThrottlingException",
            "ThrottlingError",
            "ProvisionedThroughputExceeded",
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded",
            "TransactionConflict",
            "TransactionConflictException",
            "ReplicatedWriteConflictException");

    private final boolean retryable;
    private final boolean mayHaveApplied;

    Fault(boolean retryable, boolean mayHaveApplied) {
        this.retryable = retryable;
        this.mayHaveApplied = mayHaveApplied;
    }

    static Fault of(SdkException failure) {
        Fault fault = ofLastTry(failure);
        // a client that repeats by itself shows only its last failure: an earlier one may have been ambiguous
        return wasRepeated(failure) && fault == TRANSIENT ? AMBIGUOUS : fault;
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
        return wasSent(failure) ? AMBIGUOUS : TRANSIENT;
    }

    private static Fault ofAnswer(AwsServiceException answer) {
        if (answer.isThrottlingException() || TRANSIENT_CODES.contains(DynamoDbMessages.errorCode(answer))) {
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
                .allMatch(TRANSIENT_CODES::contains);
    }

    /** Whether the client was closed, by the application or by us: its pool or its timers then refuse to work. */
    static boolean wasClosed(Throwable failure) {
        return failure instanceof IllegalStateException
                || failure instanceof RejectedExecutionException
                || failure.getCause() != null && wasClosed(failure.getCause());
    }

    private static boolean wasSent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return false;
            }
        }
        return true;
    }

    boolean isRetryable() {
        return retryable;
    }

    boolean mayHaveApplied() {
        return mayHaveApplied;
    }
}
