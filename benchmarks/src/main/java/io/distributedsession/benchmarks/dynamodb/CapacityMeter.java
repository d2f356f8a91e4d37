package io.distributedsession.benchmarks.dynamodb;

import java.util.concurrent.atomic.AtomicReference;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Asks DynamoDB what each call of a client costs, and adds it up. A failed condition, which DynamoDB Local does not charge,
 * is charged by the item that it returns. A call whose price is not known is refused, rather than counted as free.
 * Thread-safe.
 */
public final class CapacityMeter implements ExecutionInterceptor {

    private final AtomicReference<Units> total = new AtomicReference<>(Units.NONE);

    /** What all calls so far cost. */
    public Units total() {
        return total.get();
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        ReturnConsumedCapacity capacity = ReturnConsumedCapacity.TOTAL;
        if (request instanceof GetItemRequest get) {
            return get.toBuilder().returnConsumedCapacity(capacity).build();
        } else if (request instanceof UpdateItemRequest update) {
            return update.toBuilder().returnConsumedCapacity(capacity).build();
        } else if (request instanceof PutItemRequest put) {
            return put.toBuilder().returnConsumedCapacity(capacity).build();
        } else if (request instanceof DeleteItemRequest delete) {
            return delete.toBuilder().returnConsumedCapacity(capacity).build();
        }
        throw new IllegalStateException("what a " + request.getClass().getSimpleName() + " costs is not known");
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        add(units(context.response()));
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof ConditionalCheckFailedException refused) {
            long found = refused.hasItem() ? ItemSize.of(refused.item()) : 0;
            add(Units.write(found, 0));
        }
    }

    private static Units units(SdkResponse response) {
        if (response instanceof GetItemResponse get) {
            return new Units(1, 0, units(get.consumedCapacity()), 0);
        } else if (response instanceof UpdateItemResponse update) {
            return new Units(0, 1, 0, units(update.consumedCapacity()));
        } else if (response instanceof PutItemResponse put) {
            return new Units(0, 1, 0, units(put.consumedCapacity()));
        }
        return new Units(0, 1, 0, units(((DeleteItemResponse) response).consumedCapacity()));
    }

    private static double units(ConsumedCapacity capacity) {
        return capacity.capacityUnits();
    }

    private void add(Units units) {
        total.accumulateAndGet(units, Units::plus);
    }
}
