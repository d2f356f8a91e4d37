package io.distributedsession.demo.watch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * Notes the calls of the request that its thread serves. The SDK finds it by its own service file,
 * {@code software/amazon/awssdk/services/dynamodb/execution.interceptors}.
 */
public class CallWatch implements ExecutionInterceptor {

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        Optional<SdkField<?>> capacity = field(context.request(), "ReturnConsumedCapacity");
        if (WatchedRequest.current() == null || capacity.isEmpty()) {
            return context.request();
        }
        SdkRequest.Builder builder = context.request().toBuilder();
        capacity.get().set(builder, "TOTAL");
        return builder.build();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        note(attributes, units(context.response()), false);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        note(attributes, 0, true);
    }

    private static void note(ExecutionAttributes attributes, double units, boolean refused) {
        WatchedRequest request = WatchedRequest.current();
        if (request != null) {
            request.called(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME), units, refused);
        }
    }

    /** What DynamoDB says that it cost; that of a transaction is a list. */
    private static double units(SdkPojo response) {
        Object capacity = field(response, "ConsumedCapacity")
                .map(field -> field.getValueOrDefault(response))
                .orElse(null);
        List<?> all = capacity instanceof List<?> list
                ? list
                : Stream.ofNullable(capacity).toList();
        return all.stream()
                .map(ConsumedCapacity.class::cast)
                .mapToDouble(ConsumedCapacity::capacityUnits)
                .sum();
    }

    private static Optional<SdkField<?>> field(SdkPojo message, String name) {
        return message.sdkFields().stream()
                .filter(field -> field.memberName().equals(name))
                .findFirst();
    }
}
