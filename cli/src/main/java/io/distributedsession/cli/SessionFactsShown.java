package io.distributedsession.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.PartPointer;
import io.distributedsession.store.StoredHead;

/** What a stored session tells without its keys: times, names and sizes of its beans. Seals, tags and lease owners stay hidden. */
final class SessionFactsShown {

    private SessionFactsShown() {}

    static Map<String, Object> of(StoredHead head) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("reference", head.key().reference());
        if (head instanceof StoredHead.Live live) {
            facts.put("state", "live until it expires");
            addLive(live, facts);
        } else {
            facts.put("state", "has got another id");
        }
        facts.put("expires", Instant.ofEpochSecond(head.ttl()).toString());
        return facts;
    }

    private static void addLive(StoredHead.Live live, Map<String, Object> facts) {
        facts.put("created", live.createDate().toString());
        facts.put("commits", live.version());
        live.lease()
                .ifPresent(lease -> facts.put(
                        "leased-until", Instant.ofEpochSecond(lease.until()).toString()));
        facts.put(
                "bytes",
                live.beans().values().stream().mapToLong(BeanEntry::bytes).sum());
        List<Map<String, Object>> beans = new TreeMap<>(live.beans())
                .entrySet().stream()
                        .map(bean -> bean(bean.getKey(), bean.getValue()))
                        .toList();
        facts.put("beans", beans);
    }

    private static Map<String, Object> bean(String name, BeanEntry entry) {
        Map<String, Object> bean = new LinkedHashMap<>();
        bean.put("name", name);
        bean.put("bytes", entry.bytes());
        bean.put("parts", entry.pointer().map(PartPointer::chunks).orElse(0));
        return bean;
    }
}
