package io.distributedsession.keys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.distributedsession.SigningKey;

/** All keys as of one read. Immutable. */
final class Ring {

    static final String GENESIS = "genesis";

    private static final Comparator<RingEntry> NEWEST_FIRST = Comparator.comparing(
                    (RingEntry entry) -> entry.stored().created())
            .thenComparing(entry -> entry.stored().id())
            .reversed();

    static final Ring EMPTY = new Ring(List.of(), Instant.EPOCH, Map.of());

    private final List<RingEntry> newestFirst;
    private final Map<String, RingEntry> byId;
    private final List<RingKey> usable;
    private final Instant readAt;
    /** By key id, when this node first read the key after its activation. */
    private final Map<String, Instant> seenActive;

    private Ring(Collection<RingEntry> entries, Instant readAt, Map<String, Instant> seenActive) {
        this.newestFirst = entries.stream().sorted(NEWEST_FIRST).toList();
        this.byId = newestFirst.stream()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.stored().id(), entry -> entry, (a, b) -> a));
        this.usable =
                newestFirst.stream().flatMap(entry -> entry.key().stream()).toList();
        this.readAt = readAt;
        this.seenActive = byId.values().stream()
                .map(RingEntry::stored)
                .filter(key -> !readAt.isBefore(key.activates()))
                .collect(
                        Collectors.toUnmodifiableMap(SigningKey::id, key -> seenActive.getOrDefault(key.id(), readAt)));
    }

    /** The keys as of a later read. */
    Ring readAgain(Collection<RingEntry> entries, Instant when) {
        return new Ring(entries, when, seenActive);
    }

    Ring with(RingEntry entry) {
        List<RingEntry> entries = new ArrayList<>(newestFirst);
        entries.removeIf(other -> other.stored().id().equals(entry.stored().id()));
        entries.add(entry);
        return new Ring(entries, readAt, seenActive);
    }

    /** When the read of these keys began: what was stored before is among them. */
    Instant readAt() {
        return readAt;
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

    /**
     * The key that signs now, or the exception of the key that would if it could be unwrapped: that is no reason to make
     * another one.
     */
    Optional<RingKey> signing(Instant now) {
        Optional<RingEntry> active = active(now);
        active.ifPresent(RingEntry::requireUnlocked);
        return active.flatMap(RingEntry::key);
    }

    /**
     * The newest key that is active; be it past its life, as long as no newer one has taken over. A revoked key had taken
     * over too, and those before it are retired: then the newest key that waits for its activation signs at once.
     *
     * @return a key in use, a locked one if there is no other, or none
     */
    Optional<RingEntry> active(Instant now) {
        Optional<RingEntry> waiting = Optional.empty();
        Optional<RingEntry> locked = Optional.empty();
        for (RingEntry entry : newestFirst) {
            boolean activated = isActivated(entry, now);
            if (activated && entry.stored().isRevoked()) {
                break;
            }
            if (activated && entry.key().isPresent()) {
                return Optional.of(entry);
            }
            waiting = waiting.or(() -> Optional.of(entry).filter(it -> it.key().isPresent()));
            locked = locked.or(() -> Optional.of(entry).filter(RingEntry::isLocked));
        }
        return waiting.isPresent() ? waiting : locked;
    }

    /**
     * A key takes over with the first read after its activation. While the key store is down other nodes may not have seen
     * it, so the one in use goes on.
     */
    private boolean isActivated(RingEntry entry, Instant now) {
        Instant activates = entry.stored().activates();
        return !now.isBefore(activates) && !readAt.isBefore(activates);
    }

    /** When the last of the keys that sign now or later expires. */
    Optional<Instant> lastExpiry(Instant now) {
        return active(now).map(active -> {
            Instant last = active.stored().expires();
            for (RingEntry entry : newestFirst.subList(0, newestFirst.indexOf(active))) {
                Instant expires = entry.stored().expires();
                if (!entry.stored().isRevoked() && expires.isAfter(last)) {
                    last = expires;
                }
            }
            return last;
        });
    }

    /** The next key that will take over. */
    Optional<SigningKey> next(Instant now) {
        return active(now)
                .flatMap(active -> newestFirst.subList(0, newestFirst.indexOf(active)).stream()
                        .map(RingEntry::stored)
                        .filter(key -> !key.isRevoked())
                        .min(Comparator.comparing(SigningKey::activates)));
    }

    /** Keys that stopped to sign so long ago that nothing signed or sealed under them is left. */
    List<SigningKey> outlived(Instant now) {
        Optional<RingEntry> active = active(now);
        if (active.isEmpty()) {
            return List.of();
        }
        Instant limit = now.minus(KeySchedule.RETENTION);
        Instant takenOver = takenOver(active.get());
        List<SigningKey> outlived = new ArrayList<>();
        for (RingEntry entry : newestFirst.subList(newestFirst.indexOf(active.get()) + 1, newestFirst.size())) {
            SigningKey key = entry.stored();
            if (!limit.isBefore(key.expires()) && !limit.isBefore(takenOver)) {
                outlived.add(key);
            }
            if (!key.isRevoked()) {
                takenOver = takenOver(entry);
            }
        }
        return outlived;
    }

    /**
     * From when on a key has certainly signed in place of its predecessor. Its activation alone does not tell: while the key
     * table is down, the predecessor signs on. Proof that the table was read after the activation is a read of this node, or
     * a newer key, for whoever makes one has read the others.
     */
    private Instant takenOver(RingEntry entry) {
        Instant activates = entry.stored().activates();
        Instant seen = seenActive.getOrDefault(entry.stored().id(), Instant.MAX);
        return newestFirst.subList(0, newestFirst.indexOf(entry)).stream()
                .map(newer -> newer.stored().created())
                .filter(created -> !created.isBefore(activates) && created.isBefore(seen))
                .min(Comparator.naturalOrder())
                .orElse(seen);
    }
}
