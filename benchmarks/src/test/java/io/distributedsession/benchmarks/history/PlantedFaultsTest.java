package io.distributedsession.benchmarks.history;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Collections;
import java.util.Random;
import java.util.function.UnaryOperator;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionConflictException;
import io.distributedsession.benchmarks.node.ForwardingStore;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.WriteOutcome;
import io.distributedsession.store.WriteOutcome.Applied;
import io.distributedsession.store.WriteOutcome.Refused;
import io.distributedsession.store.memory.MemoryRecordStore;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Nodes that draw the wrong conclusion from one answer in twenty that does not come: the run must find each. */
class PlantedFaultsTest {

    private static final int OPERATIONS = 1_000;
    private static final int ONE_IN = 20;

    private final Random random = new Random(1);

    @Test
    void honestNodes_breakNothing() throws Exception {
        assertThat(violations(store -> store)).isEmpty();
    }

    @Test
    void nodeThatBelievesADroppedAnswerWasAConflict_doublesUpdates() throws Exception {
        assertThat(violations(store -> new Unlucky(store) {
                    @Override
                    WriteOutcome dropped(HeadUpdate update) {
                        store.update(update);
                        return new Refused(store.load(update.key(), true));
                    }
                }))
                .contains("DOUBLED: entry")
                .contains("DOUBLED: counter");
    }

    @Test
    void nodeThatReportsADroppedAnswerAsAConflict_revivesUpdates() throws Exception {
        assertThat(violations(store -> new Unlucky(store) {
                    @Override
                    WriteOutcome dropped(HeadUpdate update) {
                        store.update(update);
                        throw new SessionConflictException("TEST", "not applied, the node believes");
                    }
                }))
                .contains("REVIVED: element")
                .contains("REVIVED: entry");
    }

    @Test
    void nodeThatBelievesADroppedRequestWasApplied_losesUpdates() throws Exception {
        assertThat(violations(store -> new Unlucky(store) {
                    @Override
                    WriteOutcome dropped(HeadUpdate update) {
                        return new Applied(update.loadedVersion().orElse(0) + 1);
                    }
                }))
                .contains("LOST: element")
                .contains("LOST: entry");
    }

    /** What the run tells of the violations that it found. */
    private static String violations(UnaryOperator<RecordStore> planted) throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        HistoryTally tally = new HistoryTally(new Conflicts(), new PrintStream(told, true, UTF_8), Integer.MAX_VALUE);
        RecordStore memory = new MemoryRecordStore();
        DistributedSessionOptions options =
                DistributedSessionOptions.builder().application("bench").build();
        MemorySigningKeyRepository keys = new MemorySigningKeyRepository();
        Service honest = new LocalService(new Node(options, memory, keys, Clock.systemUTC()));
        Service node = new LocalService(new Node(options, planted.apply(memory), keys, Clock.systemUTC()));
        new Episodes(Collections.nCopies(Episodes.NODES, node), honest, tally).play(OPERATIONS);
        return told.toString(UTF_8);
    }

    /** Loses answers of updates. */
    private abstract class Unlucky extends ForwardingStore {

        Unlucky(RecordStore store) {
            super(store);
        }

        abstract WriteOutcome dropped(HeadUpdate update);

        @Override
        public WriteOutcome update(HeadUpdate update) {
            return random.nextInt(ONE_IN) == 0 ? dropped(update) : super.update(update);
        }
    }
}
