package io.distributedsession.exchange;

import java.util.Map;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeadLayoutTest {

    @Test
    void beansOfFourKilobytes_allStay() {
        assertThat(HeadLayout.outside(Map.of("a", 2048, "b", 2048), Map.of())).isEmpty();
    }

    @Test
    void overTheLimit_theLargestLeavesFirst() {
        assertThat(HeadLayout.outside(Map.of("a", 1000, "b", 2000, "c", 1500), Map.of()))
                .containsOnly("b");
    }

    @Test
    void beanOutside_comesBackBelowTheLowerLimitOnly() {
        assertThat(HeadLayout.outside(Map.of("a", 1000), Map.of("b", 2072))).isEmpty();
        assertThat(HeadLayout.outside(Map.of("a", 1000), Map.of("b", 2073))).containsOnly("b");
    }

    @Test
    void ofSeveralOutside_theSmallestComeBack() {
        assertThat(HeadLayout.outside(Map.of(), Map.of("a", 2000, "b", 1500, "c", 1400)))
                .containsOnly("a");
    }

    @Property
    void whateverTheSizes_theHeadHoldsAtMostItsLimit(
            @ForAll @Size(max = 30) Map<String, @IntRange(min = 1, max = 9000) Integer> inHead) {
        Set<String> outside = HeadLayout.outside(inHead, Map.of());

        int held = inHead.entrySet().stream()
                .filter(bean -> !outside.contains(bean.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(held).isLessThanOrEqualTo(HeadLayout.MOST);
    }
}
