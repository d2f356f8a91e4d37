package io.distributedsession.leaks;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import io.distributedsession.cookie.Token;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Node;
import io.distributedsession.keys.RingKey;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.StoredHead;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever prints an object of the library, in a log or a debugger, sees no id, cookie or key. */
class TextOfObjectsTest {

    private static final String OURS = "io.distributedsession.";

    private final Node node = new Node();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private void walk(Object root) throws IllegalAccessException {
        open.add(root);
        while (!open.isEmpty()) {
            Object next = open.remove();
            if (seen.add(next)) {
                parts(next);
            }
        }
    }

    private void parts(Object whole) throws IllegalAccessException {
        if (whole instanceof Map<?, ?> map) {
            addAll(map.keySet());
            addAll(map.values());
        } else if (whole instanceof Collection<?> all) {
            addAll(all);
        } else if (whole instanceof Object[] array) {
            addAll(Arrays.asList(array));
        } else if (whole instanceof Optional<?> optional) {
            optional.ifPresent(open::add);
        } else if (whole instanceof AtomicReference<?> reference) {
            add(reference.get());
        } else if (whole.getClass().getName().startsWith(OURS)
                && !whole.getClass().isEnum()) {
            fields(whole);
        }
    }

    private void fields(Object whole) throws IllegalAccessException {
        for (Class<?> type = whole.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                boolean readable = type.getName().startsWith(OURS) && !Modifier.isStatic(field.getModifiers());
                if (readable && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    add(field.get(whole));
                }
            }
        }
    }

    private void addAll(Collection<?> all) {
        all.forEach(this::add);
    }

    private void add(Object part) {
        if (part != null) {
            open.add(part);
        }
    }

    @Test
    void objectsOfASession_tellNothingSecretOfThemselves() throws IllegalAccessException {
        Exchange starting = node.exchanges().open(List.of(), "/");
        Node.put(starting, "cart", "tea");
        starting.view().bindPrincipal("ada");
        starting.commit();
        String cookie = starting.takeCookie().orElseThrow();
        walk(starting);
        Exchange reading = node.exchanges().open(List.of(cookie.substring(0, cookie.indexOf(';'))), "/");
        Node.put(reading, "cart", "milk");
        walk(reading);
        reading.commit();
        walk(reading);
        walk(node);

        Leaks leaks = LeakWatch.leaks();
        Set<Class<?>> classes = new HashSet<>();
        for (Object object : seen) {
            // of strings and bytes, only those count that an object of ours shows
            if (object.getClass().getName().startsWith(OURS)) {
                classes.add(object.getClass());
                leaks.search(object.getClass().getName(), object.toString());
            }
        }
        assertThat(leaks.found()).isEmpty();
        assertThat(classes)
                .as("what was looked at")
                .contains(Token.class, SessionFacts.class, RingKey.class, StoredHead.Live.class)
                .contains(BeanEntry.Inline.class)
                .hasSizeGreaterThan(40);
    }

    /** The walk finds what it is looking for. */
    @Test
    void objectThatShowsItsCookie_isFound() throws IllegalAccessException {
        record Careless(String cookie) {}
        Exchange starting = node.exchanges().open(List.of(), "/");
        Node.put(starting, "cart", "tea");
        starting.commit();
        walk(List.of(Optional.of(new Careless(starting.takeCookie().orElseThrow()))));

        Leaks leaks = LeakWatch.leaks();
        seen.stream()
                .filter(object -> object instanceof Careless)
                .forEach(object -> leaks.search("careless", object.toString()));
        assertThat(leaks.found()).hasSize(1);
    }
}
