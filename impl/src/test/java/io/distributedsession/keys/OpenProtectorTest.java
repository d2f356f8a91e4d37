package io.distributedsession.keys;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever fails, nothing that a key protector holds is left behind. */
class OpenProtectorTest {

    private final List<String> closed = new ArrayList<>();
    private final OpenProtector current = new OpenProtector(new NoKeyProtector(), () -> closed.add("current"));
    private final OpenProtector previous = new OpenProtector(new NoKeyProtector(), () -> closed.add("previous"));

    @Test
    void previousOneThatCannotBeOpened_closesTheCurrentOne() {
        assertThatThrownBy(() -> current.with(() -> {
                    throw new IllegalArgumentException("no such file");
                }))
                .hasMessage("no such file");

        assertThat(closed).containsExactly("current");
    }

    @Test
    void closing_closesBoth() {
        current.with(() -> previous).close();

        assertThat(closed).containsExactly("current", "previous");
    }

    @Test
    void firstOneThatCannotBeClosed_doesNotKeepTheOtherOpen() {
        OpenProtector failing = new OpenProtector(new NoKeyProtector(), () -> {
            throw new IllegalStateException("closed already");
        });

        assertThatThrownBy(failing.with(() -> previous)::close).hasMessage("closed already");

        assertThat(closed).containsExactly("previous");
    }
}
