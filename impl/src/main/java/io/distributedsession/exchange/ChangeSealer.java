package io.distributedsession.exchange;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.distributedsession.state.Sealer;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.store.BeanEntry;

/** Seals what is to be stored: small beans for the head, large ones into parts, which are written before they are named. */
final class ChangeSealer {

    private static final int TAG_BYTES = 8;

    private final Sealer sealer;
    private final LargeBeans large;
    private final SecureRandom random;
    private final int maxSessionBytes;

    ChangeSealer(Sealer sealer, LargeBeans large, SecureRandom random, int maxSessionBytes) {
        this.sealer = sealer;
        this.large = large;
        this.random = random;
        this.maxSessionBytes = maxSessionBytes;
    }

    /**
     * Changes, sealed.
     *
     * @param entries the entries to write: of changed beans, and of unchanged ones that leave the head to make room
     * @param all all entries of the head afterwards
     * @param superseded the entries that these replace
     */
    record Sealed(Map<String, BeanEntry> entries, Map<String, BeanEntry> all, Map<String, BeanEntry> superseded) {}

    /** Seals a new session's beans. */
    Sealed seal(SessionFacts facts, Changes changes) {
        return seal(facts, Map.of(), Map.of(), changes);
    }

    /** Seals changes to a stored session. */
    Sealed seal(LoadedSession base, SessionFacts facts, Changes changes) {
        return seal(facts, base.head().beans(), base.plain(), changes);
    }

    private Sealed seal(SessionFacts facts, Map<String, BeanEntry> stored, Map<String, byte[]> plain, Changes changes) {
        Map<String, BeanEntry> kept = new HashMap<>(stored);
        kept.keySet().removeAll(changes.removed());
        kept.keySet().removeAll(changes.written().keySet());
        Set<String> outside = layout(stored, kept, changes);
        requireRoom(kept, changes, outside);
        Map<String, byte[]> toSeal = new HashMap<>();
        changes.written().forEach((bean, write) -> toSeal.put(bean, write.now()));
        kept.keySet().stream().filter(outside::contains).forEach(bean -> toSeal.put(bean, plain.get(bean)));
        Map<String, BeanEntry> entries = new HashMap<>();
        toSeal.forEach((bean, state) -> entries.put(bean, entry(facts, bean, state, outside.contains(bean))));
        Map<String, BeanEntry> superseded = new HashMap<>(stored);
        superseded.keySet().removeIf(bean -> kept.containsKey(bean) && !entries.containsKey(bean));
        kept.putAll(entries);
        return new Sealed(entries, kept, superseded);
    }

    private static Set<String> layout(Map<String, BeanEntry> stored, Map<String, BeanEntry> kept, Changes changes) {
        Map<String, Integer> inHead = new HashMap<>();
        Map<String, Integer> outside = new HashMap<>();
        kept.forEach((bean, entry) -> {
            if (entry.pointer().isEmpty()) {
                inHead.put(bean, entry.inlineBytes());
            }
        });
        changes.written().forEach((bean, write) -> {
            BeanEntry before = stored.get(bean);
            boolean wasOutside = before != null && before.pointer().isPresent();
            (wasOutside ? outside : inHead).put(bean, write.now().length + Sealer.OVERHEAD);
        });
        return HeadLayout.outside(inHead, outside);
    }

    private void requireRoom(Map<String, BeanEntry> kept, Changes changes, Set<String> outside) {
        long bytes = kept.values().stream().mapToLong(BeanEntry::bytes).sum();
        for (Map.Entry<String, Changes.Write> change : changes.written().entrySet()) {
            int length = change.getValue().now().length;
            bytes += outside.contains(change.getKey()) ? LargeBeans.sealedLength(length) : length + Sealer.OVERHEAD;
        }
        if (bytes > maxSessionBytes) {
            throw ExchangeMessages.tooLarge(bytes, maxSessionBytes);
        }
    }

    private BeanEntry entry(SessionFacts facts, String bean, byte[] state, boolean outside) {
        byte[] tag = new byte[TAG_BYTES];
        random.nextBytes(tag);
        return outside
                ? large.write(facts, bean, tag, state)
                : new BeanEntry.Inline(tag, sealer.sealBean(facts.stateId(), bean, tag, state));
    }
}
