package io.distributedsession.launcher.faults;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/** Answers that DynamoDB did not give, in its own words. */
final class Refusals {

    private static final String SERVICE = "com.amazonaws.dynamodb.v20120810#";
    private static final String AWS = "com.amazon.coral.service#";
    private static final String CANCELLED = "{\"__type\":\"" + SERVICE + "TransactionCanceledException\","
            + "\"Message\":\"Transaction cancelled, please refer cancellation reasons for specific reasons"
            + " [TransactionConflict]\",\"CancellationReasons\":[{\"Code\":\"TransactionConflict\","
            + "\"Message\":\"Transaction is ongoing for the item\"}]}";

    private Refusals() {}

    static HttpMessage of(Fault fault, Call call) {
        return switch (fault) {
            case THROTTLED_TABLE ->
                refusal(
                        SERVICE + "ProvisionedThroughputExceededException",
                        "The level of configured provisioned throughput for the table was exceeded.");
            case THROTTLED_RATE ->
                refusal(AWS + "ThrottlingException", "Rate of requests exceeds the allowed throughput.");
            case THROTTLED_ACCOUNT ->
                refusal(
                        SERVICE + "RequestLimitExceeded",
                        "Throughput exceeds the current throughput limit for your account.");
            case INTERNAL_ERROR_BEFORE, INTERNAL_ERROR_AFTER ->
                answer(
                        "500 Internal Server Error",
                        json(SERVICE + "InternalServerError", "The request processing has failed."));
            case UNAVAILABLE ->
                answer(
                        "503 Service Unavailable",
                        json(AWS + "ServiceUnavailableException", "Service Unavailable Exception"));
            case ACCESS_DENIED ->
                refusal(
                        AWS + "AccessDeniedException",
                        "User: arn:aws:iam::000000000000:user/test is not authorized to perform: dynamodb:"
                                + call.action());
            case EXPIRED_CREDENTIALS ->
                refusal(AWS + "ExpiredTokenException", "The security token included in the request is expired");
            case MISSING_TABLE ->
                refusal(SERVICE + "ResourceNotFoundException", "Cannot do operations on a non-existent table");
            case TRANSACTION_CONFLICT ->
                call.action().equals("TransactWriteItems")
                        ? answer("400 Bad Request", CANCELLED)
                        : refusal(SERVICE + "TransactionConflictException", "Transaction is ongoing for the item");
            default -> throw new IllegalArgumentException(fault + " is no answer");
        };
    }

    private static HttpMessage refusal(String type, String message) {
        return answer("400 Bad Request", json(type, message));
    }

    private static String json(String type, String message) {
        return "{\"__type\":\"" + type + "\",\"message\":\"" + message + "\"}";
    }

    private static HttpMessage answer(String status, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(body);
        return new HttpMessage(
                "HTTP/1.1 " + status,
                Map.of(
                        "Content-Type",
                        "application/x-amz-json-1.0",
                        "x-amz-crc32",
                        Long.toString(crc.getValue()),
                        "x-amzn-RequestId",
                        "FAULT"),
                body);
    }
}
