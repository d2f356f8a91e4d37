package io.distributedsession.store.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Collects the parts of a conditional update. Names never stand in an expression themselves: bean names contain dots,
 * attribute names may be reserved words.
 */
final class UpdateExpression {

    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    /** The alias of an attribute or map key. */
    String name(String name) {
        return aliases.computeIfAbsent(name, unknown -> "#n" + aliases.size());
    }

    /** The alias of a value. */
    String value(AttributeValue value) {
        String alias = ":v" + values.size();
        values.put(alias, value);
        return alias;
    }

    void set(String path, AttributeValue value) {
        sets.add(path + " = " + value(value));
    }

    void remove(String path) {
        removes.add(path);
    }

    void add(String path, long number) {
        adds.add(path + " " + value(Attributes.number(number)));
    }

    void condition(String path, String operator, AttributeValue value) {
        conditions.add(path + " " + operator + " " + value(value));
    }

    void exists(String path) {
        conditions.add("attribute_exists(" + path + ")");
    }

    /** One of these conditions must hold. */
    void anyOf(String... alternatives) {
        conditions.add("(" + String.join(" OR ", alternatives) + ")");
    }

    void notExists(String path) {
        conditions.add("attribute_not_exists(" + path + ")");
    }

    String update() {
        List<String> clauses = new ArrayList<>();
        clause("SET ", sets, clauses);
        clause("REMOVE ", removes, clauses);
        clause("ADD ", adds, clauses);
        return String.join(" ", clauses);
    }

    String condition() {
        return String.join(" AND ", conditions);
    }

    /** Name by alias. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        aliases.forEach((name, alias) -> names.put(alias, name));
        return names;
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    private static void clause(String keyword, List<String> parts, List<String> clauses) {
        if (!parts.isEmpty()) {
            clauses.add(keyword + String.join(", ", parts));
        }
    }
}
