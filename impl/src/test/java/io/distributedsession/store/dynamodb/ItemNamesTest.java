package io.distributedsession.store.dynamodb;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

import io.distributedsession.config.ItemAttributes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ItemNamesTest {

    private static final List<String> VALUES = List.of(ItemNames.SLIDING, ItemNames.ABSOLUTE);

    /** Else a table whose key has such a name would be accepted. */
    @Test
    void everyAttributeOfAnItem_isRefusedAsANameOfKeysAndTtl() {
        List<String> attributes = Arrays.stream(ItemNames.class.getDeclaredFields())
                .map(ItemNamesTest::value)
                .filter(name -> Character.isUpperCase(name.charAt(0)))
                .filter(name -> !VALUES.contains(name))
                .toList();

        assertThat(attributes).hasSizeGreaterThan(5);
        assertThat(ItemAttributes.FIXED).containsAll(attributes);
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
