package io.distributedsession.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A form asks the application's class loader once for each class. */
class StateFormTest {

    private final Asked loader = new Asked();
    private final StateForm form = new StateForm("cart", 0, loader, TypeFilter.JDK_VALUES, Set.of());

    private static final class Asked extends ClassLoader {

        private final List<String> names = new ArrayList<>();

        Asked() {
            super(StateFormTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            names.add(name);
            return super.loadClass(name, resolve);
        }
    }

    @Test
    void class_isAskedForOnce() throws Exception {
        String name = Cart.class.getName();

        assertThat(form.load(name)).isSameAs(Cart.class).isSameAs(form.load(name));

        assertThat(loader.names).containsOnlyOnce(name);
    }

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
    void classOfAnArray_isFound() throws Exception {
        assertThat(form.load("[[L" + Cart.class.getName() + ";")).isSameAs(Cart[][].class);
    }
}
