package io.distributedsession.benchmarks.forgery;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.OnConflict;
import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.exchange.BeanForm;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.keys.NoKeyProtector;
import io.distributedsession.state.MergeRules;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.memory.MemoryRecordStore;

/**
 * Sessions that live, their cookies, and the keys: one that is revoked, one that signs, one that waits.
 *
 * @param genuine cookies that are right
 * @param revoked cookies that were, until their key was revoked
 */
record World(
        RecordStore store,
        SigningKeyRepository keys,
        List<Genuine> genuine,
        List<Genuine> revoked,
        List<byte[]> otherKeys) {

    private static final Duration IDLE = Duration.ofHours(1);
    private static final Duration LIFE = Duration.ofDays(90);
    private static final int KEY_BYTES = 32;
    private static final BeanForm CART = new BeanForm(
            new StateForm("Cart", 0, World.class.getClassLoader(), TypeFilter.JDK_VALUES, Set.of()),
            MergeRules.DEFAULT,
            false,
            OnConflict.Policy.REJECT);

    static DistributedSessionOptions options() {
        return DistributedSessionOptions.builder()
                .application(Node.APPLICATION)
                .idleTimeout(IDLE)
                .build();
    }

    static World of(int sessions, InstantSource clock) {
        RecordStore store = new MemoryRecordStore();
        SigningKeyRepository keys = new MemorySigningKeyRepository();
        KeyRing ring = ring(keys, clock);
        Node node = new Node(options(), store, ring, clock);
        List<Genuine> revoked = cookies(Math.max(1, sessions / 10), node);
        byte[] revokedKey = ring.signing().idBytes();
        keys.revoke(ring.signing().id(), "for the run");
        ring.refresh();
        SigningKey waiting = waiting(clock.instant());
        keys.storeIfAbsent(ring.signing().id(), waiting);
        List<byte[]> others = List.of(revokedKey, Base64.getUrlDecoder().decode(waiting.id()));
        return new World(store, keys, cookies(sessions, node), revoked, others);
    }

    static KeyRing ring(SigningKeyRepository keys, InstantSource clock) {
        KeyRing ring = new KeyRing(keys, new NoKeyProtector(), Node.APPLICATION, clock, new SecureRandom());
        ring.start();
        return ring;
    }

    private static SigningKey waiting(Instant now) {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[Genuine.KEY_ID_BYTES];
        byte[] material = new byte[KEY_BYTES];
        random.nextBytes(id);
        random.nextBytes(material);
        return new SigningKey(
                Genuine.encode(id),
                "waits",
                now.plusSeconds(1),
                now.plus(LIFE),
                now.plus(LIFE.multipliedBy(2)),
                SigningKey.State.CREATED,
                material);
    }

    private static List<Genuine> cookies(int count, Node node) {
        List<Genuine> cookies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Browser browser = new Browser();
            int number = i;
            node.request(browser, exchange -> {
                Node.beans(exchange).call(CART, new HashMap<>()).put("number", number);
                return null;
            });
            cookies.add(Genuine.of(browser.cookie().orElseThrow()));
        }
        return List.copyOf(cookies);
    }
}
