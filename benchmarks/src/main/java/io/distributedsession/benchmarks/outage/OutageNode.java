package io.distributedsession.benchmarks.outage;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.OnConflict;
import io.distributedsession.SessionStoreException;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.benchmarks.outage.Sample.Answer;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.exchange.BeanForm;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.launcher.faults.FaultProxy;
import io.distributedsession.state.MergeRules;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;

/** A node with the client that the library builds and all defaults, behind a proxy of its own, and one session for each thread. */
final class OutageNode implements AutoCloseable {

    private static final String NOT_ASKED = "DSS-0112";
    private static final String COUNT = "count";
    private static final BeanForm COUNTER = new BeanForm(
            new StateForm("counter", 0, OutageNode.class.getClassLoader(), TypeFilter.JDK_VALUES, Set.of()),
            MergeRules.DEFAULT,
            false,
            OnConflict.Policy.REJECT);

    private final FaultProxy proxy;
    private final DynamoDbAccess access;
    private final Node node;
    private final List<Browser> browsers = new ArrayList<>();
    private final AtomicLong calls = new AtomicLong();

    OutageNode(LocalDatabase database, int sessions) throws IOException {
        proxy = FaultProxy.before(database.endpoint());
        DistributedSessionOptions options = database.withDefaultsAt(proxy.endpoint());
        access = DynamoDbAccess.open(options, Optional.empty());
        access.warmUp();
        node = new Node(options, new DynamoDbRecordStore(access), new MemorySigningKeyRepository(), Clock.systemUTC());
        for (int i = 0; i < sessions; i++) {
            browsers.add(new Browser());
            change(i);
        }
        proxy.onCall(call -> calls.incrementAndGet());
    }

    FaultProxy proxy() {
        return proxy;
    }

    /** Calls that came as far as the proxy. */
    long calls() {
        return calls.get();
    }

    /** Changes a session. */
    void change(int session) {
        node.request(
                browsers.get(session),
                exchange -> Node.beans(exchange)
                        .call(COUNTER, Map.of(COUNT, 0L))
                        .merge(COUNT, 1L, (one, other) -> (Long) one + (Long) other));
    }

    /** Reads a session. */
    Sample read(int session) {
        return sample(
                true,
                () -> node.request(
                        browsers.get(session), exchange -> Node.beans(exchange).call(COUNTER, Map.of(COUNT, 0L))));
    }

    /** A request with a session's cookie that calls no bean. */
    Sample withoutState(int session) {
        return sample(false, () -> node.request(browsers.get(session), exchange -> null));
    }

    private static Sample sample(boolean needsState, Runnable request) {
        long begun = System.nanoTime();
        Answer answer = Answer.SERVED;
        try {
            request.run();
        } catch (SessionStoreException e) {
            answer = e.getMessage().startsWith(NOT_ASKED) ? Answer.NOT_ASKED : Answer.UNAVAILABLE;
        }
        return new Sample(needsState, begun, System.nanoTime() - begun, answer);
    }

    @Override
    public void close() {
        access.close();
        proxy.close();
    }
}
