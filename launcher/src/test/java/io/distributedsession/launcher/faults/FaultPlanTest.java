package io.distributedsession.launcher.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class FaultPlanTest {

    private static final int CALLS = 10_000;
    private static final Call READ = new Call("GetItem", "{}");
    private static final Call WRITE = new Call("UpdateItem", "{}");

    private static List<Optional<Fault>> luck(FaultPlan plan) {
        return Stream.generate(() -> plan.next(READ)).limit(CALLS).toList();
    }

    private static FaultPlan plan(long seed) {
        return FaultPlan.seeded(seed).with(Fault.DROP_AFTER, 0.1).with(Fault.RESET_AFTER, 0.05);
    }

    @Test
    void shares_areKept() {
        Map<Optional<Fault>, Long> counts = luck(plan(1)).stream().collect(groupingBy(fault -> fault, counting()));

        assertThat(counts)
                .containsOnlyKeys(Optional.empty(), Optional.of(Fault.DROP_AFTER), Optional.of(Fault.RESET_AFTER));
        assertThat(counts.get(Optional.of(Fault.DROP_AFTER))).isCloseTo(CALLS / 10, within(CALLS / 100L));
        assertThat(counts.get(Optional.of(Fault.RESET_AFTER))).isCloseTo(CALLS / 20, within(CALLS / 100L));
    }

    @Test
    void sameSeed_isSameLuck() {
        assertThat(luck(plan(1))).isEqualTo(luck(plan(1))).isNotEqualTo(luck(plan(2)));
    }

    @Test
    void threads_shareTheLuckOfOne() {
        FaultPlan shared = plan(1);
        Map<Fault, Long> ofThreads = IntStream.range(0, CALLS)
                .parallel()
                .boxed()
                .flatMap(i -> shared.next(READ).stream())
                .collect(groupingBy(fault -> fault, counting()));

        assertThat(ofThreads)
                .isEqualTo(luck(plan(1)).stream()
                        .flatMap(Optional::stream)
                        .collect(groupingBy(fault -> fault, counting())));
    }

    @Test
    void faultOfSomeCalls_sparesTheOthers() {
        FaultPlan plan = FaultPlan.seeded(1)
                .with(Fault.ACCESS_DENIED, 1, call -> call.action().equals("UpdateItem"))
                .with(Fault.DROP_AFTER, 1);

        assertThat(plan.next(WRITE)).contains(Fault.ACCESS_DENIED);
        assertThat(plan.next(READ)).contains(Fault.DROP_AFTER);
    }

    @Test
    void impossiblePlans_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultPlan.always(Fault.UNKNOWN_HOST))
                .withMessageContaining("UNKNOWN_HOST");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultPlan.none().with(Fault.DELAY, 1.1))
                .withMessageContaining("share");
        assertThatIllegalArgumentException().isThrownBy(() -> FaultPlan.none().with(Fault.DELAY, Double.NaN));
    }
}
