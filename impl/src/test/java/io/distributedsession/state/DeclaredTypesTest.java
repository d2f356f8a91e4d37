package io.distributedsession.state;

import java.io.File;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeclaredTypesTest {

    record Price(Amount amount, Unit unit) implements Serializable {}

    record Amount(long cents) implements Serializable {}

    enum Unit {
        PIECE
    }

    static class Parent implements Serializable {
        private static final long serialVersionUID = 1L;
        private Inherited inherited;
    }

    static class Child extends Parent {
        private static final long serialVersionUID = 1L;
        private transient Skipped skipped;
        private static Skipped shared;
    }

    static class Inherited implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static class Skipped implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    sealed interface Shape extends Serializable permits Circle, Square {}

    record Circle(int radius) implements Shape {}

    record Square(int side) implements Shape {}

    static class Box<T extends Serializable> implements Serializable {
        private static final long serialVersionUID = 1L;
        private T content;
    }

    static class Element implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static class Elements extends Box<Inherited> {
        private static final long serialVersionUID = 1L;
    }

    static class Guarded implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object writeReplace() {
            return new Form();
        }

        static class Form implements Serializable {
            private static final long serialVersionUID = 1L;
        }
    }

    interface Payment {}

    static class Card implements Payment, Serializable {
        private static final long serialVersionUID = 1L;
        private Price price;
    }

    @SuppressWarnings("unused")
    static class Bean extends Box<Amount> {
        private static final long serialVersionUID = 1L;
        private Map<String, List<? extends Price>> prices;
        private Child child;
        private Shape shape;
        private Box<Element>[] boxes;
        private Elements elements;
        private Guarded guarded;
        private Comparable<?> comparable;
        private Object anything;
    }

    @SuppressWarnings("unused")
    static class Wide implements Serializable {
        private static final long serialVersionUID = 1L;
        private List<Payment> payments;
        private Thread thread;
        private File file;
        private Runnable[] tasks;
        private Number number;
        private List<String> names;
    }

    private static DeclaredTypes types(Class<?> bean, Class<?>... named) {
        List<Field> fields = List.of(bean.getDeclaredFields());
        return DeclaredTypes.of(bean, fields, Arrays.asList(named));
    }

    @Test
    void whatFieldsDeclare_isAdmittedAllTheWayDown() {
        TypeFilter filter = types(Bean.class).filter();
        for (Class<?> type : List.of(
                Price.class,
                Amount.class,
                Unit.class,
                Child.class,
                Parent.class,
                Inherited.class,
                Circle.class,
                Square.class,
                Box[].class,
                Element.class,
                Guarded.Form.class)) {
            assertThat(filter.admits(type.getName())).as(type.getName()).isTrue();
        }
    }

    @Test
    void whatNoFieldDeclares_isNotAdmitted() {
        TypeFilter filter = types(Bean.class).filter();
        for (Class<?> type : List.of(
                Skipped.class, Skipped[].class, Card.class, File.class, Thread.class, java.util.regex.Pattern.class)) {
            assertThat(filter.admits(type.getName())).as(type.getName()).isFalse();
        }
        assertThat(List.of("", "[", "[[", "[L", "[Lx", "[Q", "Ljava.lang.String;"))
                .noneMatch(filter::admits);
    }

    @Test
    void namedTypes_comeWithWhatTheyDeclareButNotTheirSubclasses() {
        TypeFilter filter =
                types(Wide.class, Card.class, File.class, Parent.class).filter();
        assertThat(List.of(Card.class, Price.class, Amount.class, File.class, Parent.class))
                .allMatch(type -> filter.admits(type.getName()));
        assertThat(filter.admits(Child.class.getName())).isFalse();
    }

    @Test
    void fieldsThatCanHoldNothing_areTold() {
        assertThat(types(Wide.class).unwritable())
                .containsExactly(
                        "Wide.payments: " + Payment.class.getName(),
                        "Wide.thread: java.lang.Thread",
                        "Wide.file: java.io.File",
                        "Wide.tasks: java.lang.Runnable");
        assertThat(types(Wide.class, Card.class, File.class).unwritable())
                .containsExactly("Wide.thread: java.lang.Thread", "Wide.tasks: java.lang.Runnable");
        assertThat(types(Bean.class).unwritable()).isEmpty();
    }

    @Test
    void classesThatCannotBeSerialized_areTold() {
        assertThat(types(Wide.class).unserializable()).containsExactly("Wide.thread: java.lang.Thread");
    }
}
