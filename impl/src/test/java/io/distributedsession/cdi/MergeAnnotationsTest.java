package io.distributedsession.cdi;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import io.distributedsession.Merge;
import io.distributedsession.Merge.Rule;
import io.distributedsession.OnConflict;
import io.distributedsession.OnConflict.Policy;
import io.distributedsession.state.MergeRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MergeAnnotationsTest {

    private static MergeAnnotations of(Class<?> bean) {
        return new MergeAnnotations(bean, StateFields.of(bean, Set.of()));
    }

    static class Plain {
        int count;
        String text;
    }

    @Test
    void aBeanThatSaysNothing() {
        assertThat(of(Plain.class).rules()).isEqualTo(MergeRules.DEFAULT);
        assertThat(of(Plain.class).policy()).isEqualTo(Policy.REJECT);
        assertThat(of(Plain.class).problems()).isEmpty();
    }

    static class Fields {
        @Merge(Rule.ADD)
        int count;

        @Merge(Rule.ADD)
        BigDecimal total;

        @Merge(Rule.ADD)
        Map<String, HashMap<String, Long>> byPage;

        @Merge(Rule.NONE)
        String text;

        int other;
    }

    @Test
    void rulesOnFields() {
        assertThat(of(Fields.class).rules())
                .isEqualTo(new MergeRules(false, Set.of("count", "total", "byPage"), Set.of("text")));
        assertThat(of(Fields.class).problems()).isEmpty();
    }

    @Merge(Rule.ADD)
    @OnConflict(Policy.LAST_WRITE_WINS)
    static class Counters {
        int count;
        Double weight;
        String text;
        Map<String, Integer> map;

        @Merge(Rule.NONE)
        long version;
    }

    static class MoreCounters extends Counters {
        short count;
    }

    @Test
    void addOnABeanHoldsForItsNumbersThatSayNothingElse() {
        assertThat(of(Counters.class).rules())
                .isEqualTo(new MergeRules(false, Set.of("count", "weight"), Set.of("version")));
        assertThat(of(Counters.class).problems()).isEmpty();
    }

    @Test
    void annotationsOfASuperclassHold() {
        String hidden = Counters.class.getName() + "#count";
        assertThat(of(MoreCounters.class).rules())
                .isEqualTo(new MergeRules(false, Set.of("count", hidden, "weight"), Set.of("version")));
        assertThat(of(MoreCounters.class).policy()).isEqualTo(Policy.LAST_WRITE_WINS);
    }

    @Merge(Rule.NONE)
    static class Whole {
        int from;
        int to;
    }

    @Test
    void noneOnABeanHoldsForAllOfIt() {
        assertThat(of(Whole.class).rules()).isEqualTo(new MergeRules(true, Set.of(), Set.of()));
        assertThat(of(Whole.class).problems()).isEmpty();
    }

    static class NotNumbers {
        @Merge(Rule.ADD)
        String text;

        @Merge(Rule.ADD)
        List<Integer> list;

        @Merge(Rule.ADD)
        Map<Integer, String> map;

        @Merge(Rule.ADD)
        Number number;

        @Merge(Rule.ADD)
        char letter;
    }

    @Test
    void addOnAFieldThatHoldsNoNumberIsAProblem() {
        assertThat(of(NotNumbers.class).problems())
                .hasSize(5)
                .allMatch(problem -> problem.startsWith("DSS-0720: field " + NotNumbers.class.getName() + "."));
    }

    static class NotStored {
        @Merge(Rule.ADD)
        static int all;

        @Merge(Rule.NONE)
        transient int passing;

        @Inject
        @Merge(Rule.NONE)
        Plain injected;
    }

    @Test
    void mergeOnAFieldThatIsNotStoredIsAProblem() {
        assertThat(of(NotStored.class).problems()).hasSize(3).allMatch(problem -> problem.startsWith("DSS-0721: "));
    }

    @Merge(Rule.NONE)
    static class WholeAndField {
        @Merge(Rule.ADD)
        int count;
    }

    @Test
    void mergeOnAFieldOfABeanThatIsNeverMergedIsAProblem() {
        assertThat(of(WholeAndField.class).problems())
                .singleElement()
                .asString()
                .startsWith("DSS-0722: ")
                .contains("count", WholeAndField.class.getName());
    }

    @Merge(Rule.ADD)
    static class NothingToAdd {
        String text;
        Map<String, Integer> map;
    }

    @Test
    void addOnABeanWithoutNumbersIsAProblem() {
        assertThat(of(NothingToAdd.class).problems()).singleElement().asString().startsWith("DSS-0723: ");
    }
}
