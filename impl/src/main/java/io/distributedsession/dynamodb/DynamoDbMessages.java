package io.distributedsession.dynamodb;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import io.distributedsession.SessionException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The failures of calls to DynamoDB. */
final class DynamoDbMessages {

    private static final Set<String> DENIED =
            Set.of("AccessDeniedException", "UnrecognizedClientException", "InvalidSignatureException");
    private static final Set<String> THROTTLED =
            Set.of("ProvisionedThroughputExceededException", "RequestLimitExceeded", "ThrottlingException");
    private static final int REQUEST_TOO_LARGE = 413;
    private static final String TOO_LARGE = "item size";

    private DynamoDbMessages() {}

    static SessionException failure(Operation operation, RuntimeException cause) {
        if (cause instanceof AwsServiceException answer) {
            return ofAnswer(operation, answer);
        }
        if (cause instanceof ApiCallTimeoutException || cause instanceof ApiCallAttemptTimeoutException) {
            return new SessionStoreException(
                    "DSS-0102",
                    operation + " was not answered in time. Check the network and DynamoDB's health, or raise"
                            + " the store timeout.",
                    cause);
        }
        if (cause instanceof SdkClientException && !Fault.wasClosed(cause)) {
            return new SessionStoreException(
                    "DSS-0103",
                    operation + " could not be sent or its answer not read. Check endpoint, region, credentials and"
                            + " network; the cause says which.",
                    cause);
        }
        return new SessionStoreException(
                "DSS-0104", operation + " failed in the client. Was the DynamoDB client closed?", cause);
    }

    private static SessionException ofAnswer(Operation operation, AwsServiceException answer) {
        String code = errorCode(answer);
        if (answer instanceof ResourceNotFoundException) {
            return new SessionStoreException(
                    "DSS-0100",
                    operation + " found no such table. Create it, correct its name or region, or set"
                            + " distributed-session.create-tables=true.",
                    answer);
        }
        if (DENIED.contains(code)) {
            return new SessionStoreException(
                    "DSS-0101",
                    operation + " was refused (" + code + "). Allow dynamodb:" + operation.action()
                            + " on the table to the credentials in use.",
                    answer);
        }
        if (isTooLarge(answer)) {
            return tooLarge(operation, answer);
        }
        if (answer.isThrottlingException() || THROTTLED.contains(code)) {
            return new SessionStoreException(
                    "DSS-0105",
                    operation + " was throttled until the time was up. Raise the table's capacity or its limits.",
                    answer);
        }
        return new SessionStoreException(
                "DSS-0106",
                operation + " failed with " + code + " (status " + answer.statusCode()
                        + "). The cause says more; retry later if the status is 500 or above.",
                answer);
    }

    static SessionStoreException outcomeUnknown(Operation operation, Throwable cause) {
        return new SessionStoreException(
                "DSS-0107",
                operation + " may or may not have been applied: an attempt was not answered, and what stands there now"
                        + " does not tell. Read the state again before the change is repeated.",
                cause,
                true);
    }

    static SessionTooLargeException tooLarge(Operation operation, Throwable cause) {
        return new SessionTooLargeException(
                "DSS-0108",
                operation + " was refused because the item would exceed 400 KB. Keep less in the session.",
                cause);
    }

    static SessionStoreException clientFailed(RuntimeException cause) {
        return new SessionStoreException(
                "DSS-0109",
                "The DynamoDB client could not be built. Check the region and endpoint"
                        + " in the options and the AWS settings of the environment.",
                cause);
    }

    static IllegalArgumentException notAClient(Object given) {
        return new IllegalArgumentException("DSS-0110: applicationClient must be a DynamoDbClient, was "
                + given.getClass().getName()
                + ". Its AWS SDK comes from another class loader: package one SDK only.");
    }

    static SessionStoreException noTimeLeft(Operation operation) {
        return new SessionStoreException(
                "DSS-0111",
                operation
                        + " was not sent: the request has spent the time that it may wait for the store. Call the store less"
                        + " often in one request, check DynamoDB's health, or raise distributed-session.store-timeout.");
    }

    static SessionStoreException notAsked(Operation operation, Throwable cause) {
        return new SessionStoreException(
                "DSS-0112",
                operation
                        + " was not sent, for DynamoDB has not served the last calls of this node. It is tried again at"
                        + " least every distributed-session.breaker-probe-interval; repeat the request later.",
                cause);
    }

    static SessionStoreException notStarted(Operation operation) {
        return new SessionStoreException(
                "DSS-0116",
                operation
                        + " was not sent: DynamoDB has not answered since this node started, so that its tables are not"
                        + " known. Check DynamoDB's health, endpoint, credentials and network; it is tried again.");
    }

    static String doesNotServe(int failures, Duration probeInterval) {
        return "DSS-0113: DynamoDB has not served " + failures
                + " calls in a row. Requests that need it are answered at once that it is not available; one call in "
                + probeInterval.toMillis() + " ms shows when it serves again. Check its health and the network.";
    }

    static String servesAgain(Duration down) {
        return "DSS-0114: DynamoDB serves again, after " + down.toMillis() + " ms without calls.";
    }

    static String clientRepeats() {
        return "DSS-0115: The application's DynamoDB client repeats calls by itself, or does not tell; the library keeps it"
                + " from that in every request, which takes time. Build it with"
                + " overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry())).";
    }

    static String errorCode(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        return details == null || details.errorCode() == null
                ? answer.getClass().getSimpleName()
                : details.errorCode();
    }

    private static boolean isTooLarge(AwsServiceException answer) {
        if (answer instanceof TransactionCanceledException cancelled) {
            return cancelled.cancellationReasons().stream().anyMatch(DynamoDbMessages::isTooLarge);
        }
        return answer.statusCode() == REQUEST_TOO_LARGE
                || errorCode(answer).equals("ValidationException") && saysTooLarge(answer.rawMessage());
    }

    private static boolean isTooLarge(CancellationReason reason) {
        return "ValidationError".equals(reason.code()) && saysTooLarge(reason.message());
    }

    private static boolean saysTooLarge(String message) {
        return message != null && message.toLowerCase(Locale.ROOT).contains(TOO_LARGE);
    }
}
