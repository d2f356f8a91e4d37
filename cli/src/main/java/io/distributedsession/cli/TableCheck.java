package io.distributedsession.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.SessionStoreException;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.Operation;
import io.distributedsession.dynamodb.TableNames;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Looks at both tables, also where all names are configured and a server would not look. */
final class TableCheck {

    private final DynamoDbAccess access;
    private final TableOptions options;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    TableCheck(DynamoDbAccess access, TableOptions options) {
        this.access = access;
        this.options = options;
    }

    /** What is not in order; nothing if all is. */
    List<String> problems() {
        TableNames names = access.names();
        describe(names.sessions()).ifPresent(table -> sessions(table));
        describe(names.keys()).ifPresent(table -> {
            facts.put("keys", table.tableName());
            key(table, KeyType.HASH, Optional.of(TableNames.KEYS_PARTITION_KEY));
            key(table, KeyType.RANGE, Optional.of(TableNames.KEYS_SORT_KEY));
        });
        return problems;
    }

    Map<String, Object> facts() {
        return facts;
    }

    private void sessions(TableDescription table) {
        facts.put("sessions", table.tableName());
        facts.put("partition-key", key(table, KeyType.HASH, options.partitionKeyAttribute()));
        facts.put("sort-key", key(table, KeyType.RANGE, options.sortKeyAttribute()));
        TimeToLiveDescription ttl = timeToLive(table.tableName());
        boolean enabled = ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                || ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
        facts.put("ttl", enabled ? ttl.attributeName() : "off");
        if (!enabled) {
            problems.add(
                    CliMessages.noTimeToLive(table.tableName(), access.names().ttl()));
        } else if (options.ttlAttribute()
                .filter(name -> !name.equals(ttl.attributeName()))
                .isPresent()) {
            problems.add(CliMessages.otherAttribute(
                    table.tableName(), "time to live", options.ttlAttribute().get(), ttl.attributeName()));
        }
    }

    /** The name of a key, which must be a string. */
    private String key(TableDescription table, KeyType type, Optional<String> wanted) {
        Optional<String> found = table.keySchema().stream()
                .filter(element -> element.keyType() == type)
                .map(KeySchemaElement::attributeName)
                .findFirst();
        String kind = type == KeyType.HASH ? "partition key" : "sort key";
        String name = found.orElse("none");
        String typeOfName = table.attributeDefinitions().stream()
                .filter(definition -> definition.attributeName().equals(name))
                .map(AttributeDefinition::attributeTypeAsString)
                .findFirst()
                .orElse("");
        if (wanted.filter(other -> !other.equals(name)).isPresent()) {
            problems.add(CliMessages.otherAttribute(table.tableName(), kind, wanted.get(), name));
        } else if (!typeOfName.equals("S")) {
            problems.add(CliMessages.noStringKey(table.tableName(), kind));
        }
        return name;
    }

    private Optional<TableDescription> describe(String table) {
        try {
            return Optional.of(access.calls()
                    .idempotent(
                            new Operation("DescribeTable", table),
                            (client, attempt) -> client.describeTable(request ->
                                            request.tableName(table).overrideConfiguration(attempt.settings()))
                                    .table()));
        } catch (SessionStoreException e) {
            if (e.getCause() instanceof ResourceNotFoundException) {
                problems.add(e.getMessage());
                return Optional.empty();
            }
            throw e;
        }
    }

    private TimeToLiveDescription timeToLive(String table) {
        return access.calls()
                .idempotent(
                        new Operation("DescribeTimeToLive", table),
                        (client, attempt) -> client.describeTimeToLive(
                                        request -> request.tableName(table).overrideConfiguration(attempt.settings()))
                                .timeToLiveDescription());
    }
}
