package io.distributedsession.keys.dynamodb;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

import io.distributedsession.SigningKey;
import io.distributedsession.SigningKey.State;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static io.distributedsession.dynamodb.TableNames.KEYS_PARTITION_KEY;
import static io.distributedsession.dynamodb.TableNames.KEYS_SORT_KEY;

/** Signing keys to items and back. */
record KeyMapper(String table, String application) {

    static final String KEY_ID = "KeyId";
    static final String NAME = "Name";
    static final String CREATE_DATE = "CreateDate";
    static final String ACTIVATES = "Activates";
    static final String EXPIRES = "Expires";
    static final String STATE = "State";
    static final String MATERIAL = "Material";
    static final String REVOKED_REASON = "RevokedReason";

    Map<String, AttributeValue> key(String slot) {
        return Map.of(KEYS_PARTITION_KEY, AttributeValue.fromS(application), KEYS_SORT_KEY, AttributeValue.fromS(slot));
    }

    Map<String, AttributeValue> item(String slot, SigningKey key) {
        Map<String, AttributeValue> item = new HashMap<>(key(slot));
        item.put(KEY_ID, AttributeValue.fromS(key.id()));
        item.put(NAME, AttributeValue.fromS(key.name()));
        item.put(CREATE_DATE, AttributeValue.fromS(key.created().toString()));
        item.put(ACTIVATES, AttributeValue.fromS(key.activates().toString()));
        item.put(EXPIRES, AttributeValue.fromS(key.expires().toString()));
        item.put(STATE, AttributeValue.fromS(key.state().name()));
        item.put(MATERIAL, AttributeValue.fromB(SdkBytes.fromByteArray(key.material())));
        return item;
    }

    SigningKey signingKey(Map<String, AttributeValue> item) {
        return new SigningKey(
                id(item),
                text(item, NAME),
                created(item),
                read(item, ACTIVATES, KeyMapper::date),
                read(item, EXPIRES, KeyMapper::date),
                read(item, STATE, value -> State.valueOf(value.s())),
                read(item, MATERIAL, value -> value.b().asByteArray()));
    }

    String slot(Map<String, AttributeValue> item) {
        return text(item, KEYS_SORT_KEY);
    }

    String id(Map<String, AttributeValue> item) {
        return text(item, KEY_ID);
    }

    Instant created(Map<String, AttributeValue> item) {
        return read(item, CREATE_DATE, KeyMapper::date);
    }

    private String text(Map<String, AttributeValue> item, String name) {
        return read(item, name, AttributeValue::s);
    }

    private static Instant date(AttributeValue value) {
        return Instant.parse(value.s());
    }

    private <T> T read(Map<String, AttributeValue> item, String name, Function<AttributeValue, T> content) {
        try {
            return Optional.ofNullable(item.get(name)).map(content).orElseThrow();
        } catch (NullPointerException | NoSuchElementException | IllegalArgumentException | DateTimeException e) {
            throw KeyItemMessages.malformed(table, name, e);
        }
    }
}
