package io.distributedsession.benchmarks.dynamodb;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Bytes of an item as DynamoDB charges them: names and values; see "DynamoDB item sizes and formats" in its guide. */
public final class ItemSize {

    private static final int COLLECTION = 3;
    private static final int ELEMENT = 1;

    private ItemSize() {}

    public static long of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToLong(attribute -> text(attribute.getKey()) + of(attribute.getValue()))
                .sum();
    }

    private static long of(AttributeValue value) {
        return switch (value.type()) {
            case S -> text(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case M -> COLLECTION + (long) ELEMENT * value.m().size() + of(value.m());
            default -> throw new IllegalArgumentException("no run stores a " + value.type());
        };
    }

    /** About one byte for two digits, and one more. */
    private static long number(String digits) {
        return (digits.chars().filter(Character::isDigit).count() + 1) / 2 + 1;
    }

    private static long text(String text) {
        return text.getBytes(UTF_8).length;
    }
}
