package io.distributedsession.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.distributedsession.SessionExpired;
import io.distributedsession.SessionStoreException;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.store.RecordKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nodes that share the shards of a stream; leases and checkpoints lie in DynamoDB Local. */
class ShardsTest {

    private static final String FIRST = "shard-1";
    private static final String SECOND = "shard-2";

    private final FakeStreams streams = new FakeStreams();
    private final DynamoDbAccess access = Database.accessToNewTable();
    /** In the future: DynamoDB Local removes by its own clock what has expired, leases too. */
    private Instant now = Instant.now().plus(Duration.ofDays(365));

    private int sessions;

    private final Node a = new Node();
    private final Node b = new Node();

    private final class Node {

        final List<Object> told = new ArrayList<>();
        final StreamWatch watch;

        Node() {
            InstantSource clock = () -> now;
            watch = new StreamWatch(
                    new SessionStream(access, clock),
                    new StreamCalls(streams),
                    arn -> new ShardLeases(access, Database.APPLICATION, arn, clock),
                    new Expiries(access, Database.APPLICATION, told::add));
        }

        void looks(int times) {
            for (int i = 0; i < times; i++) {
                watch.look();
            }
        }
    }

    @BeforeEach
    void makeShards() {
        expire(FIRST);
        expire(SECOND);
        expire(SECOND);
    }

    private SessionExpired expire(String shard) {
        RecordKey key = RecordKey.head(Database.APPLICATION, new byte[] {(byte) sessions++});
        streams.expire(shard, key.partition());
        return new SessionExpired(key.reference());
    }

    @Test
    void everyRecord_isToldOnce_byTheNodeThatAskedFirst() {
        a.looks(1);
        b.looks(1);
        SessionExpired later = expire(FIRST);
        b.looks(1);
        a.looks(1);

        assertThat(a.told).hasSize(4).endsWith(later);
        assertThat(b.told).isEmpty();
    }

    @Test
    void nodeThatStops_handsItsShardsOverAtOnce() {
        a.looks(1);
        a.watch.close();
        SessionExpired later = expire(SECOND);

        b.looks(1);
        a.looks(1);

        assertThat(a.told).hasSize(3);
        assertThat(b.told).containsExactly(later);
    }

    @Test
    void nodeThatIsKilled_isReplacedWhenItsLeasesEnd_fromItsLastCheckpoint() {
        a.looks(1);
        now = now.plusSeconds(31);
        a.looks(1);
        SessionExpired unsaved = expire(FIRST);
        a.looks(1);
        assertThat(a.told).hasSize(4);

        b.looks(1);
        assertThat(b.told).isEmpty();
        now = now.plus(ShardLeases.LENGTH);
        b.looks(1);

        assertThat(b.told).as("what was read after the checkpoint").containsExactly(unsaved);
    }

    @Test
    void nodeThatSleptForLongerThanItsLease_doesNotTellWhatAnotherTold() {
        a.looks(1);
        now = now.plusSeconds(31);
        a.looks(1);
        now = now.plus(ShardLeases.LENGTH);
        b.looks(1);
        SessionExpired later = expire(FIRST);
        b.looks(1);

        a.looks(2);

        assertThat(b.told).containsExactly(later);
        assertThat(a.told).hasSize(3);
    }

    @Test
    @Timeout(30)
    void nodeThatStopsWhileACallIsNotAnswered_doesNotWaitForIt_andHandsOver() throws Exception {
        a.looks(1);
        streams.fallSilent();
        CompletableFuture<Void> look = CompletableFuture.runAsync(a.watch::look);
        streams.awaitCall();

        a.watch.close();

        assertThatThrownBy(look::join).hasCauseInstanceOf(SessionStoreException.class);
        assertThat(new ShardLeases(access, Database.APPLICATION, arn(), () -> now)
                        .take(FIRST)
                        .held())
                .isTrue();
    }

    private String arn() {
        return new SessionStream(access, () -> now).arn().orElseThrow();
    }

    @Test
    void shardThatHasEnded_isReadByNobodyAgain() {
        streams.end(FIRST);
        a.looks(1);
        now = now.plus(ShardLeases.LENGTH).plusSeconds(1);

        b.looks(2);

        assertThat(a.told).hasSize(3);
        assertThat(b.told)
                .as("the open shard, which nobody had a checkpoint of yet")
                .hasSize(2);
    }

    @Test
    void iteratorThatIsTooOld_isReplaced_andNothingToldTwice() {
        a.looks(1);
        SessionExpired later = expire(FIRST);
        streams.ageIterators();

        a.looks(1);

        assertThat(a.told).hasSize(4).endsWith(later);
    }

    @Test
    void checkpointThatIsGoneWithItsDay_isLeftForTheOldestThereIs() {
        a.looks(1);
        a.watch.close();
        expire(FIRST);
        streams.trim(FIRST);
        SessionExpired left = expire(FIRST);

        b.looks(1);

        assertThat(b.told).containsExactly(left);
    }
}
