package io.distributedsession.benchmarks.untouched;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Objects that fail when they are asked for anything that nobody thought of: a wrong answer might be a cheap one. */
final class Unasked {

    private Unasked() {}

    static <T> T of(Class<T> type) {
        return but(type, Map.of());
    }

    /** With answers to some methods, by their names. */
    static <T> T but(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(
                Unasked.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Function<Object[], Object> answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return answer.apply(arguments);
                }));
    }
}
