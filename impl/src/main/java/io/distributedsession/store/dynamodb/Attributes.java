package io.distributedsession.store.dynamodb;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes written and read. An attribute that is missing or of another type is refused: the table is not trusted. */
final class Attributes {

    private Attributes() {}

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    /** The array is not copied: the callers' types promise that it does not change. */
    static AttributeValue bytes(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes));
    }

    static AttributeValue date(Instant instant) {
        return AttributeValue.fromS(instant.toString());
    }

    static byte[] bytes(Map<String, AttributeValue> item, String name) {
        return required(
                item, name, value -> value.b() == null ? null : value.b().asByteArrayUnsafe());
    }

    static Map<String, AttributeValue> map(Map<String, AttributeValue> item, String name) {
        return required(item, name, value -> value.hasM() ? value.m() : null);
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return required(item, name, AttributeValue::s);
    }

    static Instant date(Map<String, AttributeValue> item, String name) {
        try {
            return Instant.parse(text(item, name));
        } catch (DateTimeException e) {
            throw ItemMessages.malformed(name, e);
        }
    }

    static long number(Map<String, AttributeValue> item, String name) {
        try {
            return Long.parseLong(required(item, name, AttributeValue::n));
        } catch (NumberFormatException e) {
            throw ItemMessages.malformed(name, e);
        }
    }

    static int size(Map<String, AttributeValue> item, String name) {
        long size = number(item, name);
        if (size < 0 || size > Integer.MAX_VALUE) {
            throw ItemMessages.malformed(name, null);
        }
        return (int) size;
    }

    static OptionalLong optionalNumber(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? OptionalLong.of(number(item, name)) : OptionalLong.empty();
    }

    private static <T> T required(Map<String, AttributeValue> item, String name, Function<AttributeValue, T> content) {
        return Optional.ofNullable(item.get(name)).map(content).orElseThrow(() -> ItemMessages.malformed(name, null));
    }
}
