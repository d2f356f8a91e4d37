package io.distributedsession.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
record TableSchema(String table, AttributeChoice partitionKey, AttributeChoice sortKey, Optional<AttributeChoice> ttl) {

    List<KeySchemaElement> keys() {
        return List.of(key(partitionKey, KeyType.HASH), key(sortKey, KeyType.RANGE));
    }

    List<AttributeDefinition> attributes() {
        return List.of(string(partitionKey), string(sortKey));
    }

    /** What a table created for us has. */
    String toCreate() {
        return keyText("partition key", partitionKey.name(), "S") + ", " + keyText("sort key", sortKey.name(), "S");
    }

    /** What a table that is there must have. */
    String needed() {
        return neededKey("partition key", partitionKey) + ", " + neededKey("sort key", sortKey);
    }

    private static String neededKey(String key, AttributeChoice choice) {
        return choice.fixed() ? keyText(key, choice.name(), "S") : "a " + key + " of type S";
    }

    /**
     * The same with the names that the table has.
     *
     * @throws io.distributedsession.InvalidTableException if its keys are not what is needed
     */
    TableSchema foundIn(TableDescription found) {
        Found keys = Found.in(found);
        if (!keys.fit(this)) {
            throw TableMessages.wrongKeys(this, keys.text());
        }
        return new TableSchema(
                table,
                AttributeChoice.fixed(keys.partitionKey()),
                AttributeChoice.fixed(keys.sortKey().orElseThrow()),
                ttl);
    }

    TableSchema withTtl(String attribute) {
        return new TableSchema(table, partitionKey, sortKey, Optional.of(AttributeChoice.fixed(attribute)));
    }

    private static String keyText(String key, String name, String type) {
        return key + " " + name + " (" + type + ")";
    }

    private static KeySchemaElement key(AttributeChoice choice, KeyType type) {
        return KeySchemaElement.builder()
                .attributeName(choice.name())
                .keyType(type)
                .build();
    }

    private static AttributeDefinition string(AttributeChoice choice) {
        return AttributeDefinition.builder()
                .attributeName(choice.name())
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    /** The keys of a table that is there. */
    private record Found(String partitionKey, Optional<String> sortKey, Map<String, String> types) {

        static Found in(TableDescription table) {
            Map<KeyType, String> names = table.keySchema().stream()
                    .collect(Collectors.toMap(KeySchemaElement::keyType, KeySchemaElement::attributeName));
            Map<String, String> types = table.attributeDefinitions().stream()
                    .collect(Collectors.toMap(
                            AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString));
            return new Found(names.get(KeyType.HASH), Optional.ofNullable(names.get(KeyType.RANGE)), types);
        }

        boolean fit(TableSchema schema) {
            return isString(partitionKey)
                    && schema.partitionKey().allows(partitionKey)
                    && sortKey.filter(this::isString)
                            .filter(schema.sortKey()::allows)
                            .isPresent();
        }

        private boolean isString(String name) {
            return "S".equals(types.get(name));
        }

        String text() {
            return keyText("partition key", partitionKey, types.get(partitionKey)) + ", "
                    + sortKey.map(name -> keyText("sort key", name, types.get(name)))
                            .orElse("no sort key");
        }
    }
}
