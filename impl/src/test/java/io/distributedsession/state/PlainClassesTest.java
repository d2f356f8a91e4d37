package io.distributedsession.state;

import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.Vector;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Only a class without methods of its own for serialization is plain: with them, equal state can have other bytes. */
class PlainClassesTest {

    static class Fields implements Serializable {
        int number;
        List<String> names;
    }

    static class Normalising implements Serializable {
        private void readObject(ObjectInputStream in) {}
    }

    static class HeirOfNormalising extends Normalising {}

    static class Replaced implements Serializable {
        Object writeReplace() {
            return this;
        }
    }

    static class Resolving {
        protected Object readResolve() {
            return this;
        }
    }

    /** The method of a superclass that is not written itself. */
    static class HeirOfResolving extends Resolving implements Serializable {}

    record Point(int x) implements Serializable {}

    enum Colour {
        RED
    }

    public static class External implements Externalizable {
        @Override
        public void writeExternal(ObjectOutput out) {}

        @Override
        public void readExternal(ObjectInput in) {}
    }

    static Stream<Class<?>> plain() {
        return Stream.of(
                Fields.class,
                Fields[].class,
                int[][].class,
                Integer.class,
                Number.class,
                UUID.class,
                Proxy.class,
                BigDecimal.class,
                BigInteger.class,
                ArrayList.class,
                ArrayDeque.class,
                LinkedList.class);
    }

    static Stream<Class<?>> notPlain() {
        return Stream.of(
                Normalising.class,
                HeirOfNormalising.class,
                Replaced.class,
                HeirOfResolving.class,
                Point.class,
                Colour.class,
                Enum.class,
                External.class,
                HashMap.class,
                LinkedHashMap.class,
                HashSet.class,
                IdentityHashMap.class,
                EnumMap.class,
                PriorityQueue.class,
                Vector.class,
                BitSet.class,
                StringBuilder.class,
                Locale.class,
                List.of().getClass());
    }

    @ParameterizedTest
    @MethodSource("plain")
    void classOfFieldsAlone_isPlain(Class<?> type) {
        assertThat(PlainClasses.contain(type)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("notPlain")
    void classThatCanChangeWhatIsWritten_isNotPlain(Class<?> type) {
        assertThat(PlainClasses.contain(type)).isFalse();
    }

    @Test
    void timeOfTheJdk_isPlain() throws Exception {
        assertThat(PlainClasses.contain(Class.forName("java.time.Ser"))).isTrue();
    }
}
