package io.distributedsession.exchange;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.TableOptions;
import io.distributedsession.cookie.PrincipalTag;
import io.distributedsession.cookie.SessionCookie;
import io.distributedsession.cookie.TokenCodec;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.NoKeyProtector;
import io.distributedsession.keys.dynamodb.DynamoDbSigningKeyRepository;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.StateCodec;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nodes whose clocks are wrong share sessions, for the answers of DynamoDB say what time it is. */
class ClockSkewTest {

    private static final TableOptions TABLES = DynamoDbLocalSupport.newTables();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A node with a clock that is wrong. */
    private static Exchanges node(Duration skew) {
        DynamoDbAccess access = DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), TABLES);
        InstantSource clock = access.correctedClock(() -> Instant.now().plus(skew));
        access.prepareSessionTable();
        access.prepareKeyTable();
        KeyRing ring = new KeyRing(
                new DynamoDbSigningKeyRepository(access, "test"), new NoKeyProtector(), "test", clock, RANDOM);
        ring.start();
        DistributedSessionOptions options =
                DistributedSessionOptions.builder().application("test").build();
        SessionCookie cookie = new SessionCookie(options.cookie(), "test");
        return new Exchanges(
                options,
                "test",
                new DynamoDbRecordStore(access),
                cookie,
                new TokenCodec(ring, "test", cookie.name(), clock),
                new PrincipalTag(ring),
                new StateCodec(options.maxSessionBytes()),
                new Sealer(ring, RANDOM),
                FakeBeans::new,
                new RecordedEvents(),
                clock,
                RANDOM,
                Pause.REAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {-3600, -300, -60, -5, 5, 60, 300, 3600})
    void nodesThatFarApart_serveOneSession(int seconds) {
        Exchanges wrong = node(Duration.ofSeconds(seconds));
        Exchanges right = node(Duration.ZERO);
        Exchanges opposite = node(Duration.ofSeconds(-seconds));
        String cookie = null;

        int expected = 0;
        for (Exchanges node : List.of(wrong, right, opposite, wrong, right, opposite)) {
            Exchange exchange = node.open(cookie == null ? List.of() : List.of(cookie), "/");
            var fields = ((FakeBeans) exchange.beans()).call("counter");
            assertThat(fields.getOrDefault("count", 0)).isEqualTo(expected);
            fields.put("count", ++expected);
            exchange.commit();
            String header = exchange.takeCookie().orElseThrow();
            cookie = header.substring(0, header.indexOf(';'));
            exchange.end();
        }

        Exchange exchange = right.open(List.of(cookie), "/");
        Instant expires = exchange.view().expiresAt().orElseThrow();
        assertThat(Duration.between(Instant.now(), expires))
                .as("what the last node, which is wrong, has written")
                .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(23));
        exchange.end();
    }
}
