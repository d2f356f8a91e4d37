package io.distributedsession.benchmarks.reliability;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.exchange.BeanForm;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.launcher.faults.Call;
import io.distributedsession.launcher.faults.Fault;
import io.distributedsession.launcher.faults.FaultPlan;
import io.distributedsession.launcher.faults.FaultProxy;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A node with all defaults behind a proxy of its own, a session with one bean, and a witness that has no faults. */
final class Subject implements Suffering, AutoCloseable {

    private static final String COUNT = "count";

    private final Fault fault;
    private final BeanForm form;
    private final FaultProxy proxy;
    private final DynamoDbClient direct;
    private final Optional<DynamoDbClient> brought;
    private final DynamoDbAccess access;
    private final Node node;
    private final Node witness;
    private final Browser browser = new Browser();
    private volatile boolean namesFail;

    Subject(LocalDatabase database, Fault fault, Policy policy) throws Exception {
        this.fault = fault;
        this.form = policy.form();
        this.proxy = FaultProxy.before(database.endpoint());
        this.direct = database.client();
        // the library's client goes on with the addresses that it knows: names fail for a client that looks them up
        // each time
        this.brought = fault == Fault.UNKNOWN_HOST
                ? Optional.of(LocalDatabase.resolvingClientAt(proxy.endpoint(), this::resolve))
                : Optional.empty();
        DistributedSessionOptions options = database.withDefaultsAt(proxy.endpoint());
        this.access = DynamoDbAccess.open(options, brought.map(client -> client));
        MemorySigningKeyRepository keys = new MemorySigningKeyRepository();
        this.node = node(options, access, keys);
        this.witness = node(options, DynamoDbAccess.open(options, Optional.of(direct)), keys);
        access.warmUp();
        // so that the proxy remembers what was before the session
        proxy.follow(FaultPlan.none().with(Fault.STALE_READ, 0));
        change();
        read();
        proxy.heal();
    }

    private static Node node(
            DistributedSessionOptions options, DynamoDbAccess access, MemorySigningKeyRepository keys) {
        return new Node(options, new DynamoDbRecordStore(access), keys, Clock.systemUTC());
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        if (namesFail) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(host);
    }

    @Override
    public void begin(Predicate<Call> concerns) {
        if (fault.isOfCalls()) {
            proxy.follow(FaultPlan.none().with(fault, 1, concerns));
        } else if (fault == Fault.UNKNOWN_HOST) {
            namesFail = true;
            proxy.cutConnections();
        } else {
            proxy.refuseConnections();
        }
    }

    @Override
    public void end() {
        namesFail = false;
        proxy.heal();
    }

    @Override
    public Served read() {
        long stored = stored();
        return timed(() -> node.request(browser, exchange -> {
            long seen =
                    (long) Node.beans(exchange).call(form, Map.of(COUNT, 0L)).get(COUNT);
            if (!exchange.view().isAvailable()) {
                return "200, fresh state";
            }
            return seen == stored ? Row.SERVED : "200, old state";
        }));
    }

    @Override
    public Served change() {
        return timed(() -> node.request(browser, exchange -> {
            Node.beans(exchange)
                    .call(form, Map.of(COUNT, 0L))
                    .merge(COUNT, 1L, (one, other) -> (Long) one + (Long) other);
            exchange.commit();
            return exchange.view().isAvailable() ? Row.SERVED : "200, change lost";
        }));
    }

    @Override
    public long stored() {
        return witness.request(browser.copy(), exchange ->
                (long) Node.beans(exchange).call(form, Map.of(COUNT, 0L)).get(COUNT));
    }

    @Override
    public long suffered() {
        return proxy.suffered().getOrDefault(fault, 0L);
    }

    private static Served timed(Supplier<String> request) {
        long begun = System.nanoTime();
        String answer;
        String cause = "";
        try {
            answer = request.get();
        } catch (SessionConflictException e) {
            answer = "409";
            cause = e.getMessage();
        } catch (SessionStoreException e) {
            answer = e.isOutcomeUnknown() ? Row.UNKNOWN : "503";
            cause = e.getMessage();
        }
        return new Served(answer, cause, (System.nanoTime() - begun) / 1e9, 0);
    }

    @Override
    public void close() {
        access.close();
        direct.close();
        brought.ifPresent(DynamoDbClient::close);
        proxy.close();
    }
}
