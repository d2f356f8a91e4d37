package io.distributedsession.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bean's state by field, never the bean itself. The map is a copy; the values are the bean's own.
 *
 * @param schema the number of the bean's form, 0 to 65535
 * @param fields the values by field key; a value may be {@code null}
 */
public record BeanState(int schema, Map<String, Object> fields) {

    private static final int MAX_SCHEMA = 0xFFFF;

    public BeanState {
        if (schema < 0 || schema > MAX_SCHEMA) {
            throw new IllegalArgumentException("schema must be from 0 to " + MAX_SCHEMA);
        }
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String toString() {
        return "BeanState[schema=" + schema + ", fields=" + fields.keySet() + "]";
    }
}
