package io.distributedsession.cli;

import java.util.Map;

import io.distributedsession.dynamodb.TableNames;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the items of one application in a table weigh; those of others are counted only. Nothing of them is kept. */
final class TableSample {

    private static final int STRING_OVERHEAD = 3;
    private static final int UNIT_OF_READS = 4096;
    private static final int UNIT_OF_WRITES = 1024;

    private final String prefix;
    private final TableNames names;
    private long items;
    private long sessions;
    private long sessionBytes;
    private long largest;
    private long readUnits;
    private long writeUnits;
    private long otherItems;
    private long bytes;

    TableSample(String application, TableNames names) {
        this.prefix = application + ".";
        this.names = names;
    }

    void add(Map<String, AttributeValue> item) {
        items++;
        String key = item.get(names.partitionKey()).s();
        if (!key.startsWith(prefix)) {
            return;
        }
        long weight = weigh(item);
        bytes += weight;
        if (key.startsWith("s.", prefix.length()) && item.containsKey("Session")) {
            sessions++;
            sessionBytes += weight;
            largest = Math.max(largest, weight);
            readUnits += units(weight, UNIT_OF_READS);
            writeUnits += units(weight, UNIT_OF_WRITES);
        } else {
            otherItems++;
        }
    }

    long items() {
        return items;
    }

    long sessions() {
        return sessions;
    }

    /** Values, parts of large beans, entries of the index, and what is left of sessions that got another id. */
    long otherItems() {
        return otherItems;
    }

    /** Of all items of the application. */
    long bytes() {
        return bytes;
    }

    long meanSessionBytes() {
        return sessions == 0 ? 0 : sessionBytes / sessions;
    }

    long largestSessionBytes() {
        return largest;
    }

    /** Of a strong read, in the mean; an eventual one takes half of it. */
    double unitsPerRead() {
        return sessions == 0 ? 0 : (double) readUnits / sessions;
    }

    double unitsPerWrite() {
        return sessions == 0 ? 0 : (double) writeUnits / sessions;
    }

    private static long units(long bytes, int unit) {
        return Math.max(1, (bytes + unit - 1) / unit);
    }

    private static long weigh(Map<String, AttributeValue> item) {
        long weight = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            weight += attribute.getKey().length() + weigh(attribute.getValue());
        }
        return weight;
    }

    /** By DynamoDB's rules: text and bytes by their length, numbers about half a byte a digit, and what holds others a little. */
    private static long weigh(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            case B -> value.b().asByteArrayUnsafe().length;
            case N -> 1 + (value.n().length() + 1) / 2;
            case M -> STRING_OVERHEAD + weigh(value.m()) + value.m().size();
            case L ->
                STRING_OVERHEAD
                        + value.l().stream().mapToLong(TableSample::weigh).sum()
                        + value.l().size();
            default -> 1;
        };
    }
}
