package io.distributedsession.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.distributedsession.metrics.SessionMeter;
import io.distributedsession.metrics.StoreCall;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Measures the calls of a client: asks each answer to tell its units, and passes on what there is to know. */
final class CallMeter {

    private static final Set<String> READS = Set.of("GetItem", "Query");
    private static final String CONDITION_FAILED = "ConditionalCheckFailed";

    private final SessionMeter meter;

    CallMeter(SessionMeter meter) {
        this.meter = meter;
    }

    /** The request of a call, asking for the units. */
    @SuppressWarnings("unchecked") // a request's builder builds one of its class
    <Q extends SdkRequest> Q asking(Q request) {
        SdkRequest.Builder builder = request.toBuilder();
        for (SdkField<?> field : request.sdkFields()) {
            if (field.memberName().equals("ReturnConsumedCapacity")) {
                field.set(builder, ReturnConsumedCapacity.TOTAL.toString());
            }
        }
        return (Q) builder.build();
    }

    void answered(SdkRequest request, SdkResponse answer, Duration took) {
        double units = units(answer);
        boolean read = READS.contains(action(request));
        meter.called(new StoreCall(
                action(request),
                table(request),
                took,
                read ? units : 0,
                read ? 0 : units,
                ItemBytes.of(request),
                ItemBytes.of(answer),
                Optional.empty()));
    }

    void failed(SdkRequest request, Throwable failure, Duration took) {
        meter.called(new StoreCall(
                action(request), table(request), took, 0, 0, ItemBytes.of(request), 0, Optional.of(error(failure))));
    }

    private static String action(SdkRequest request) {
        return request.getClass().getSimpleName().replaceFirst("Request$", "");
    }

    private static String table(SdkRequest request) {
        return request.getValueForField("TableName", String.class).orElse("");
    }

    private static double units(SdkResponse answer) {
        double units = 0;
        for (SdkField<?> field : answer.sdkFields()) {
            if (field.memberName().equals("ConsumedCapacity")) {
                units += units(field.getValueOrDefault(answer));
            }
        }
        return units;
    }

    /** Of one table, or of each that a transaction has written to. */
    private static double units(Object consumed) {
        if (consumed instanceof Iterable<?> several) {
            double units = 0;
            for (Object one : several) {
                units += units(one);
            }
            return units;
        }
        return consumed instanceof ConsumedCapacity one && one.capacityUnits() != null ? one.capacityUnits() : 0;
    }

    private static String error(Throwable failure) {
        if (failure instanceof TransactionCanceledException cancelled) {
            return reason(cancelled);
        }
        if (failure instanceof AwsServiceException refusal) {
            return DynamoDbMessages.errorCode(refusal);
        }
        return failure instanceof SdkClientException && failure.getCause() != null
                ? failure.getCause().getClass().getSimpleName()
                : failure.getClass().getSimpleName();
    }

    /** A condition that fails is an answer, whatever else the transaction met. */
    private static String reason(TransactionCanceledException cancelled) {
        List<String> codes = cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .filter(code -> code != null && !code.equals("None"))
                .toList();
        return codes.isEmpty()
                ? DynamoDbMessages.errorCode(cancelled)
                : codes.contains(CONDITION_FAILED) ? StoreCall.CONDITION : codes.get(0);
    }
}
