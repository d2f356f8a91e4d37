package io.distributedsession.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the attributes of a request or an answer weigh, about as DynamoDB weighs them: their values, and their names. */
final class ItemBytes {

    private ItemBytes() {}

    static long of(SdkPojo message) {
        long bytes = 0;
        for (SdkField<?> field : message.sdkFields()) {
            bytes += within(field.getValueOrDefault(message));
        }
        return bytes;
    }

    /** What lies between a message and its attribute values: maps of them, lists of items, parts of a transaction. */
    private static long within(Object value) {
        if (value instanceof AttributeValue attribute) {
            return weigh(attribute);
        }
        if (value instanceof Map<?, ?> map) {
            long bytes = 0;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (entry.getValue() instanceof AttributeValue attribute) {
                    bytes += name(entry.getKey()) + weigh(attribute);
                }
            }
            return bytes;
        }
        if (value instanceof Collection<?> several) {
            return several.stream().mapToLong(ItemBytes::within).sum();
        }
        return value instanceof SdkPojo part ? of(part) : 0;
    }

    /** The placeholder of a value in an expression stands for no name that is stored. */
    private static long name(Object key) {
        String name = String.valueOf(key);
        return name.startsWith(":") ? 0 : bytes(name);
    }

    private static long weigh(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> bytes(value.n());
            case B -> bytes(value.b());
            case SS -> value.ss().stream().mapToLong(ItemBytes::bytes).sum();
            case NS -> value.ns().stream().mapToLong(ItemBytes::bytes).sum();
            case BS -> value.bs().stream().mapToLong(ItemBytes::bytes).sum();
            case M, L -> value.hasM() ? within(value.m()) : within(value.l());
            default -> 1;
        };
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static long bytes(SdkBytes bytes) {
        return bytes.asByteArrayUnsafe().length;
    }
}
