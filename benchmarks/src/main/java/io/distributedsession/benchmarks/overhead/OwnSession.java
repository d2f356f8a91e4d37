package io.distributedsession.benchmarks.overhead;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.OnConflict;
import io.distributedsession.TableOptions;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.benchmarks.node.VirtualClock;
import io.distributedsession.benchmarks.trace.Cart;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.exchange.BeanForm;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.state.MergeRules;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A session with a cart, and whole requests that use it, from the cookie that comes to the cookie that leaves. */
final class OwnSession {

    private static final int LINES = 12;
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration UNTIL_DUE = Duration.ofSeconds(90);
    private static final BeanForm CART = new BeanForm(
            new StateForm(
                    "cart",
                    0,
                    OwnSession.class.getClassLoader(),
                    TypeFilter.of(List.of(Cart.class, Cart.Line.class)),
                    Set.of()),
            MergeRules.DEFAULT,
            false,
            OnConflict.Policy.REJECT);

    private final Cart cart = Cart.ofLines(LINES, new Random(LINES));
    private final VirtualClock clock = new VirtualClock();
    private final Browser browser = new Browser();
    private final Node node;
    private Duration now = Duration.ZERO;
    private int changes;

    OwnSession(DynamoDbClient client) {
        DistributedSessionOptions options = DistributedSessionOptions.builder()
                .application(Node.APPLICATION)
                .idleTimeout(IDLE)
                .absoluteTimeout(LIFE)
                .tables(TableOptions.builder()
                        .sessions("DistributedSessionState")
                        .partitionKeyAttribute("SessionId")
                        .sortKeyAttribute("Part")
                        .ttlAttribute("TTL")
                        .create(false)
                        .build())
                .build();
        DynamoDbAccess access = DynamoDbAccess.open(options, Optional.of(client));
        node = new Node(options, new DynamoDbRecordStore(access), new MemorySigningKeyRepository(), clock);
        write();
    }

    /** A request that needs the cart. */
    void read() {
        Map<String, Object> fields = node.request(
                browser, exchange -> Map.copyOf(Node.beans(exchange).call(CART, Map.of())));
        if (!fields.containsKey("lines")) {
            throw new IllegalStateException("the cart is lost: what is wrong may be fast");
        }
    }

    /** The same, so much later that the session must be extended. */
    void readWhenDue() {
        now = now.plus(UNTIL_DUE);
        clock.set(now);
        read();
    }

    /** A request that changes the cart. */
    void write() {
        node.request(browser, exchange -> {
            Map<String, Object> fields = Node.beans(exchange).call(CART, Map.of());
            fields.putAll(cart.fields());
            return fields.put("changes", ++changes);
        });
    }
}
