package io.distributedsession.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.distributedsession.store.StoredHead.Live;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Heads and changes for tests. Times lie so far back that no backend deletes an expired item while a test looks at it. */
public final class Heads {

    public static final long NOW = 1_000_000;
    public static final long TTL = NOW + 1_320;
    public static final Instant CREATED = Instant.ofEpochSecond(NOW - 60, 123_000_000);
    public static final String CART = "com.acme.shop.Cart$Lines";
    public static final String USER = "user";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Heads() {}

    public static RecordKey newKey() {
        return RecordKey.head("test", random(32));
    }

    public static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public static BeanEntry entry(String state) {
        return new BeanEntry.Inline(random(8), state.getBytes(UTF_8));
    }

    /** A session with a cart and a user. */
    public static Live session() {
        return session(TTL);
    }

    public static Live session(long ttl) {
        return new Live(newKey(), CREATED, ttl, 1, random(64), Map.of(CART, entry("cart"), USER, entry("user")));
    }

    /** The sealed state of a bean in the head. */
    public static byte[] sealed(Live head, String bean) {
        return ((BeanEntry.Inline) head.beans().get(bean)).sealed();
    }

    public static byte[] tag(Live head, String bean) {
        return head.beans().get(bean).tag();
    }

    /** A change of a stored bean. */
    public static BeanChange change(Live head, String bean, BeanEntry entry) {
        return new BeanChange(Optional.of(tag(head, bean)), Optional.of(entry));
    }

    public static BeanChange add(BeanEntry entry) {
        return new BeanChange(Optional.empty(), Optional.of(entry));
    }

    public static BeanChange remove(Live head, String bean) {
        return new BeanChange(Optional.of(tag(head, bean)), Optional.empty());
    }

    /** A commit at {@link #NOW} that does not extend. */
    public static HeadUpdate update(Live head, String bean, BeanChange change) {
        return update(head, Map.of(bean, change));
    }

    public static HeadUpdate update(Live head, Map<String, BeanChange> changes) {
        return new HeadUpdate(head.key(), NOW, OptionalLong.empty(), changes, OptionalLong.of(head.version()));
    }

    /** The head after a commit. */
    public static Live after(Live head, String bean, BeanEntry entry) {
        Map<String, BeanEntry> beans = new HashMap<>(head.beans());
        beans.put(bean, entry);
        return with(head, head.ttl(), head.version() + 1, beans);
    }

    public static Live withTtl(Live head, long ttl) {
        return with(head, ttl, head.version(), head.beans());
    }

    public static Live with(Live head, long ttl, long version, Map<String, BeanEntry> beans) {
        return new Live(head.key(), head.createDate(), ttl, version, head.record(), beans);
    }

    /** A rotation at {@link #NOW} to a key of its own. */
    public static Rotation rotation(Live head) {
        Live successor = new Live(newKey(), head.createDate(), TTL, head.version() + 1, random(64), head.beans());
        return new Rotation(head.key(), head.version(), NOW, NOW + 60, successor);
    }
}
