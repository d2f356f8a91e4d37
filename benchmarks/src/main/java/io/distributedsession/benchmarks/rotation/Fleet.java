package io.distributedsession.benchmarks.rotation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.node.VirtualClock;
import io.distributedsession.cookie.TokenVerdict;
import io.distributedsession.keys.KeySchedule;

/**
 * Four nodes whose clocks differ by up to ten seconds, a key table that is down now and then for less than the activation
 * delay, and cookies that live for up to 30 days, in virtual time. Where one outage follows another, the table is up for the
 * activation delay in between.
 */
final class Fleet {

    private static final List<Duration> SKEWS =
            List.of(Duration.ofSeconds(-5), Duration.ofSeconds(5), Duration.ofSeconds(-2), Duration.ofSeconds(4));
    private static final Duration MOST_SKEW = Duration.ofSeconds(10);
    private static final Duration LONGEST_SESSION = Duration.ofDays(30);
    private static final int[] AROUND_AN_ACTIVATION = {-6, -5, -1, 0, 1, 5, 6, 60};
    private static final int OPEN_COOKIES = 256;
    private static final double RESTARTS = 0.01;
    private static final double OUTAGE_AT_A_NEW_KEY = 0.25;
    private static final double REVOCATIONS = 0.005;

    private record Event(Instant at, Runnable what) {}

    private final VirtualClock clock = new VirtualClock();
    private final SigningKeyRepository keys;
    private final PriorityQueue<Event> events = new PriorityQueue<>((one, other) -> one.at.compareTo(other.at));
    private final List<KeyNode> nodes = new ArrayList<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> revoked = new HashSet<>();
    private final Findings findings = new Findings();
    private final KeySchedule schedule;
    private final boolean revoking;
    private final Random random;
    private Instant now = VirtualClock.START;
    private Instant upAgain = now;
    private Instant nextOutage;

    /**
     * A fleet.
     *
     * @param keys empty
     * @param revoking whether keys are revoked: their successors sign at once, so that nodes must learn of them by the
     *     cookies they meet
     */
    Fleet(SigningKeyRepository keys, KeySchedule schedule, boolean revoking, long seed) {
        this.keys = keys;
        this.schedule = schedule;
        this.revoking = revoking;
        this.random = new Random(seed);
        this.nextOutage = now.plus(upTo(schedule.life()));
        for (Duration skew : SKEWS) {
            KeyNode node = new KeyNode(new FlakyKeys(keys, this::isDown, random), schedule, clock.ahead(skew));
            nodes.add(node);
            while (!node.restart()) {
                findings.restarts++;
            }
            at(now.plus(upTo(schedule.refresh())), () -> refresh(node));
        }
    }

    /** Lets time pass until so many keys have followed one another. */
    Findings run(int rotations) {
        while (findings.keys <= rotations) {
            Event next = events.remove();
            now = next.at();
            clock.set(Duration.between(VirtualClock.START, now));
            if (!now.isBefore(nextOutage)) {
                outage();
            }
            next.what().run();
            noticeNewKeys();
            traffic();
        }
        return findings;
    }

    private boolean isDown() {
        return now.isBefore(upAgain);
    }

    private void outage() {
        findings.outages++;
        upAgain = now.plus(upTo(schedule.activationDelay()));
        nextOutage = upAgain.plus(schedule.activationDelay()).plus(upTo(schedule.life()));
    }

    private void refresh(KeyNode node) {
        findings.refreshes++;
        if (revoking) {
            // the nodes have just read the keys in vain when one makes a key that signs at once
            cookies.stream().limit(1).forEach(cookie -> {
                String madeUp = Stranger.cookie(cookie, random);
                nodes.forEach(other -> other.verify(madeUp));
            });
        }
        if (random.nextDouble() < RESTARTS && node.restart()) {
            findings.restarts++;
        } else if (!node.refresh()) {
            findings.failedRefreshes++;
        }
        if (revoking && !isDown() && random.nextDouble() < REVOCATIONS) {
            node.activeKey().filter(revoked::add).ifPresent(key -> {
                findings.revocations++;
                keys.revoke(key, "for the run");
            });
        }
        // the pause is that of the timer: after the run, and never quite exact
        at(now.plus(schedule.refresh()).plus(upTo(Duration.ofSeconds(1))), () -> refresh(node));
    }

    private void noticeNewKeys() {
        for (SigningKey key : keys.findAll()) {
            if (seen.add(key.id())) {
                findings.keys++;
                for (int seconds : AROUND_AN_ACTIVATION) {
                    Instant around = key.activates().plusSeconds(seconds);
                    at(around.isBefore(now) ? now : around, () -> {});
                }
                boolean upForLong = now.isAfter(upAgain.plus(schedule.activationDelay()));
                if (upForLong && random.nextDouble() < OUTAGE_AT_A_NEW_KEY) {
                    outage();
                }
            }
        }
    }

    private void traffic() {
        KeyNode signer = any(nodes);
        Optional<Cookie> signed = signer.sign(Duration.ofSeconds(1).plus(upTo(LONGEST_SESSION)));
        signed.ifPresent(cookie -> {
            findings.signed++;
            if (!revoking && nodes.stream().anyMatch(node -> !node.knows(cookie.keyId()))) {
                findings.signedByUnknown++;
            }
            nodes.forEach(node -> verify(node, cookie));
            keep(cookie);
        });
        verify(any(nodes), any(cookies));
    }

    private void keep(Cookie cookie) {
        if (cookies.size() < OPEN_COOKIES) {
            cookies.add(cookie);
        } else {
            cookies.set(random.nextInt(cookies.size()), cookie);
        }
    }

    private void verify(KeyNode node, Cookie cookie) {
        boolean valid = now.plus(MOST_SKEW.multipliedBy(2)).getEpochSecond() < cookie.until()
                && !revoked.contains(cookie.keyId());
        if (!valid) {
            return;
        }
        findings.verified++;
        Optional<TokenVerdict> verdict = node.verify(cookie.value());
        if (verdict.isEmpty()) {
            findings.notJudged++;
        } else if (!(verdict.get() instanceof TokenVerdict.Valid)) {
            findings.refused++;
        }
    }

    private void at(Instant when, Runnable what) {
        events.add(new Event(when, what));
    }

    /** A random time, more than nothing and less than this. */
    private Duration upTo(Duration bound) {
        return Duration.ofMillis(1 + (long) (random.nextDouble() * (bound.toMillis() - 1)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
