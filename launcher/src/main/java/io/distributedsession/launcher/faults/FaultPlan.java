package io.distributedsession.launcher.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Which calls suffer which faults. The n-th call that a plan is asked about always has the same luck with the same seed,
 * whatever threads ask. Thread-safe; a plan with more faults begins to count anew.
 */
public final class FaultPlan {

    private static final Duration DEFAULT_DELAY = Duration.ofMillis(100);

    private final long seed;
    private final List<Rule> rules;
    private final Duration delay;
    private final AtomicLong calls = new AtomicLong();

    private record Rule(Fault fault, double share, Predicate<Call> concerns) {}

    private FaultPlan(long seed, List<Rule> rules, Duration delay) {
        this.seed = seed;
        this.rules = List.copyOf(rules);
        this.delay = delay;
    }

    /**
     * A plan under which all calls go through.
     *
     * @return a new plan
     */
    public static FaultPlan none() {
        return seeded(0);
    }

    /**
     * A plan without faults yet.
     *
     * @param seed of the luck of the calls
     * @return a new plan; delays are of 100 ms
     */
    public static FaultPlan seeded(long seed) {
        return new FaultPlan(seed, List.of(), DEFAULT_DELAY);
    }

    /**
     * A plan under which every call suffers.
     *
     * @param fault the fault of all calls
     * @return a new plan
     */
    public static FaultPlan always(Fault fault) {
        return none().with(fault, 1);
    }

    /**
     * This plan and a fault more.
     *
     * @param fault one of calls
     * @param share of all calls, from 0 to 1; a call suffers at most one fault
     * @return a new plan
     */
    public FaultPlan with(Fault fault, double share) {
        return with(fault, share, call -> true);
    }

    /**
     * This plan and a fault more, of some calls.
     *
     * @param fault one of calls
     * @param share of the calls that it concerns, from 0 to 1
     * @param concerns which calls may suffer it
     * @return a new plan
     */
    public FaultPlan with(Fault fault, double share, Predicate<Call> concerns) {
        if (!fault.isOfCalls()) {
            throw new IllegalArgumentException("fault " + fault + " is of the whole endpoint, no plan can have it");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be from 0 to 1, was " + share);
        }
        List<Rule> more = new ArrayList<>(rules);
        more.add(new Rule(fault, share, concerns));
        return new FaultPlan(seed, more, delay);
    }

    /**
     * This plan with another delay.
     *
     * @param length how late answers are that suffer {@link Fault#DELAY}
     * @return a new plan
     */
    public FaultPlan withDelay(Duration length) {
        return new FaultPlan(seed, rules, length);
    }

    Duration delay() {
        return delay;
    }

    boolean has(Fault fault) {
        return rules.stream().anyMatch(rule -> rule.fault == fault);
    }

    /**
     * What the next call suffers.
     *
     * @param call the call, which the plan counts
     * @return the fault; empty if the call goes through
     */
    public Optional<Fault> next(Call call) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        double luck = new SplittableRandom(seed ^ (calls.incrementAndGet() << 20)).nextDouble();
        for (Rule rule : rules) {
            if (rule.concerns.test(call)) {
                luck -= rule.share;
                if (luck < 0) {
                    return Optional.of(rule.fault);
                }
            }
        }
        return Optional.empty();
    }
}
