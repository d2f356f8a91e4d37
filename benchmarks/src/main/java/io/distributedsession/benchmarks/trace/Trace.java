package io.distributedsession.benchmarks.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What browsers do, the same for everyone who is measured, always the same for a seed: sessions of 200 requests, of which the
 * first and 19 others change the state, with exponential think times of 5 s in the mean, and states of log-normal size.
 *
 * @param requests in the order of time
 */
public record Trace(List<TraceRequest> requests) {

    private static final int REQUESTS_OF_A_SESSION = 200;
    private static final int CHANGES_OF_A_SESSION = 20;
    private static final double MEAN_THINK_MILLIS = 5_000;
    private static final Duration STARTS_WITHIN = Duration.ofHours(1);
    private static final double MEAN_BYTES = 2.7 * 1024;
    private static final double SIGMA = 0.6;
    private static final int MOST_BYTES = 300 * 1024;

    /** The idle time that the trace is replayed with. */
    public static final Duration IDLE = Duration.ofMinutes(20);

    public Trace {
        requests = Collections.unmodifiableList(requests);
    }

    public static Trace of(int requests, long seed) {
        Random random = new Random(seed);
        List<TraceRequest> all = new ArrayList<>(requests);
        for (int session = 0; session < requests / REQUESTS_OF_A_SESSION; session++) {
            addSession(session, all, random);
        }
        all.sort(Comparator.comparing(TraceRequest::at));
        return new Trace(all);
    }

    public int sessions() {
        return requests.size() / REQUESTS_OF_A_SESSION;
    }

    /** The mean size of the states in plain Java serialization, over all changes. */
    public double meanBytes() {
        return requests.stream()
                .flatMap(request -> request.change().stream())
                .mapToInt(Cart::plainBytes)
                .average()
                .orElse(0);
    }

    private static void addSession(int session, List<TraceRequest> all, Random random) {
        Set<Integer> changing = new HashSet<>(Set.of(0));
        while (changing.size() < CHANGES_OF_A_SESSION) {
            changing.add(random.nextInt(REQUESTS_OF_A_SESSION));
        }
        Cart cart = Cart.ofBytes(bytes(random), random);
        double millis = random.nextDouble() * STARTS_WITHIN.toMillis();
        for (int i = 0; i < REQUESTS_OF_A_SESSION; i++) {
            Duration at = Duration.ofMillis((long) millis);
            Optional<Cart> change = Optional.empty();
            if (changing.contains(i)) {
                cart = i == 0 ? cart : cart.changed(random, Instant.ofEpochMilli((long) millis));
                change = Optional.of(cart);
            }
            all.add(new TraceRequest(session, at, change));
            millis -= MEAN_THINK_MILLIS * Math.log(1 - random.nextDouble());
        }
    }

    private static int bytes(RandomGenerator random) {
        double mu = Math.log(MEAN_BYTES) - SIGMA * SIGMA / 2;
        return (int) Math.min(MOST_BYTES, Math.exp(mu + SIGMA * random.nextGaussian()));
    }
}
