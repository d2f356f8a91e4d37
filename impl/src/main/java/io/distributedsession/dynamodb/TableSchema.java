package io.distributedsession.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * What a table must look like.
 *
 * @param ttl the attribute of expiry; empty: none
 */
record TableSchema(String table, String partitionKey, String sortKey, Optional<String> ttl) {

    List<KeySchemaElement> keys() {
        return List.of(key(partitionKey, KeyType.HASH), key(sortKey, KeyType.RANGE));
    }

    List<AttributeDefinition> attributes() {
        return List.of(string(partitionKey), string(sortKey));
    }

    String needed() {
        return keyText("partition key", partitionKey, "S") + ", " + keyText("sort key", sortKey, "S");
    }

    /** What the table has instead, if that is not what is needed. */
    Optional<String> difference(TableDescription found) {
        String text = describe(found);
        return text.equals(needed()) ? Optional.empty() : Optional.of(text);
    }

    private static String describe(TableDescription found) {
        Map<String, String> types = found.attributeDefinitions().stream()
                .collect(Collectors.toMap(
                        AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString));
        Map<KeyType, String> names = found.keySchema().stream()
                .collect(Collectors.toMap(KeySchemaElement::keyType, KeySchemaElement::attributeName));
        Function<KeyType, String> text = key ->
                keyText(key == KeyType.HASH ? "partition key" : "sort key", names.get(key), types.get(names.get(key)));
        List<String> parts = new ArrayList<>(List.of(text.apply(KeyType.HASH)));
        parts.add(names.containsKey(KeyType.RANGE) ? text.apply(KeyType.RANGE) : "no sort key");
        return String.join(", ", parts);
    }

    private static String keyText(String key, String name, String type) {
        return key + " " + name + " (" + type + ")";
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition string(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
