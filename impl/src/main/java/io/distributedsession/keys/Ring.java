package io.distributedsession.keys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.distributedsession.SigningKey;

/** All keys as of one read. Immutable. */
final class Ring {

    static final String GENESIS = "genesis";

    private static final Comparator<RingEntry> NEWEST_FIRST = Comparator.comparing(
                    (RingEntry entry) -> entry.stored().created())
            .thenComparing(entry -> entry.stored().id())
            .reversed();

    static final Ring EMPTY = new Ring(List.of());

    private final List<RingEntry> newestFirst;
    private final Map<String, RingEntry> byId;
    private final List<RingKey> usable;

    Ring(Collection<RingEntry> entries) {
        newestFirst = entries.stream().sorted(NEWEST_FIRST).toList();
        byId = newestFirst.stream()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.stored().id(), entry -> entry, (a, b) -> a));
        usable = newestFirst.stream().flatMap(entry -> entry.key().stream()).toList();
    }

    Ring with(RingEntry entry) {
        List<RingEntry> entries = new ArrayList<>(newestFirst);
        entries.removeIf(other -> other.stored().id().equals(entry.stored().id()));
        entries.add(entry);
        return new Ring(entries);
    }

    Optional<RingEntry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<RingKey> usable() {
        return usable;
    }

    Optional<SigningKey> newest() {
        return newestFirst.stream().map(RingEntry::stored).findFirst();
    }

    /** Where the next key belongs; revoked keys count, so that all nodes agree. */
    String nextSlot() {
        return newest().map(SigningKey::id).orElse(GENESIS);
    }

    /** The key that signs now: past its life, or before its activation, if there is no better one. */
    Optional<RingKey> signing(Instant now) {
        Optional<RingKey> inTime = newestUsable(entry -> maySign(entry.stored(), now));
        Optional<RingKey> signing = inTime.isPresent() ? inTime : newestUsable(entry -> true);
        if (signing.isEmpty()) {
            refuseLocked();
        }
        return signing;
    }

    private Optional<RingKey> newestUsable(Predicate<RingEntry> condition) {
        for (RingEntry entry : newestFirst) {
            if (entry.key().isPresent() && condition.test(entry)) {
                return entry.key();
            }
        }
        return Optional.empty();
    }

    private static boolean maySign(SigningKey key, Instant now) {
        return !now.isBefore(key.activates()) && now.isBefore(key.expires());
    }

    /** A key that cannot be unwrapped here is no reason to make another one. */
    private void refuseLocked() {
        newestFirst.stream().filter(RingEntry::isLocked).findFirst().ifPresent(RingEntry::lookup);
    }
}
