package io.distributedsession.state;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A form finds classes by name, again and again, and runs nothing of theirs. */
class StateFormTest {

    private final StateForm form =
            new StateForm("cart", 0, StateFormTest.class.getClassLoader(), TypeFilter.JDK_VALUES, Set.of());

    @Test
    void classThatIsMissing_isMissingEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> form.load("no.such.Type")).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void class_isNotInitialised() throws Exception {
        form.load(Initialised.class.getName());

        assertThat(initialised).isFalse();
    }

    private static boolean initialised;

    private static final class Initialised {
        static {
            initialised = true;
        }
    }

    @Test
    void classAndItsArrays_areFoundEachTime() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThat(form.load("[[L" + Cart.class.getName() + ";")).isSameAs(Cart[][].class);
            assertThat(form.load(Cart.class.getName())).isSameAs(Cart.class);
        }
    }
}
