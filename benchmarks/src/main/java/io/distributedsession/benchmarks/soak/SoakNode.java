package io.distributedsession.benchmarks.soak;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.OnConflict;
import io.distributedsession.SessionException;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.exchange.BeanForm;
import io.distributedsession.state.MergeRules;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;

/** A node with its own client, until it is stopped or killed. Thread-safe. */
final class SoakNode implements CountingNode {

    private static final String COUNT = "count";
    private static final BeanForm COUNTER = new BeanForm(
            new StateForm("counter", 0, SoakNode.class.getClassLoader(), TypeFilter.JDK_VALUES, Set.of()),
            MergeRules.DEFAULT,
            false,
            OnConflict.Policy.REJECT);

    private final DynamoDbAccess access;
    private final Node node;
    /** Held shared by requests, so that a stop waits for them. */
    private final ReadWriteLock requests = new ReentrantReadWriteLock();

    private volatile boolean killed;
    private boolean stopped;

    SoakNode(DistributedSessionOptions options, SigningKeyRepository keys) {
        access = DynamoDbAccess.open(options, Optional.empty());
        access.warmUp();
        node = new Node(options, new DynamoDbRecordStore(access), keys, Clock.systemUTC());
    }

    @Override
    public Optional<Long> add(Browser browser) {
        requests.readLock().lock();
        try {
            return stopped
                    ? Optional.empty()
                    : Optional.of(node.request(browser, exchange -> (Long) Node.beans(exchange)
                            .call(COUNTER, Map.of(COUNT, 0L))
                            .merge(COUNT, 1L, (one, other) -> (Long) one + (Long) other)));
        } catch (SessionException e) {
            if (killed) {
                // it was in flight, or came too late
                throw new LostException(e);
            }
            throw e;
        } finally {
            requests.readLock().unlock();
        }
    }

    /** Takes no more requests, finishes those in flight and closes the client. */
    void stop() {
        requests.writeLock().lock();
        try {
            stopped = true;
            access.close();
        } finally {
            requests.writeLock().unlock();
        }
    }

    /** Closes the client under the requests in flight. */
    void kill() {
        killed = true;
        access.close();
    }
}
