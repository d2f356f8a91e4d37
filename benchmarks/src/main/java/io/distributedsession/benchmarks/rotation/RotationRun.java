package io.distributedsession.benchmarks.rotation;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

import io.distributedsession.SigningKeyRepository;
import io.distributedsession.benchmarks.Figure;
import io.distributedsession.benchmarks.Result;
import io.distributedsession.benchmarks.Run;
import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.keys.KeySchedule;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.keys.dynamodb.DynamoDbSigningKeyRepository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Run {@code rotation}: valid cookies refused while key follows key on four nodes, in virtual time; how often a node signed
 * with a key that another one did not know yet; and keys made beyond the one that sixteen racing nodes should make.
 *
 * @param rotations how many keys follow one another without a revocation; a fifth as many do with some
 * @param races how often nodes race on DynamoDB Local; ten times as often in memory
 */
public record RotationRun(int rotations, int races) implements Run {

    public static final RotationRun FULL = new RotationRun(1_000, 50);

    /** The tightest that options allow: ten refreshes and a minute of delay, in the shortest life. */
    static final KeySchedule TIGHTEST =
            new KeySchedule(Duration.ofDays(7), Duration.ofHours(10).plusMinutes(1), Duration.ofHours(1));

    private static final long SEED = 4;
    private static final int MEMORY_RACES = 10;

    @Override
    public Result run(PrintStream out) throws Exception {
        Findings regular = new Fleet(new MemorySigningKeyRepository(), TIGHTEST, false, SEED).run(rotations);
        regular.describe("key follows key", out);
        Findings revoking = new Fleet(new MemorySigningKeyRepository(), TIGHTEST, true, SEED).run(rotations / 5);
        revoking.describe("keys are revoked", out);
        if (regular.failedRefreshes == 0 || regular.outages == 0 || revoking.revocations == 0) {
            throw new IllegalStateException("nothing went wrong, so nothing could be seen");
        }
        int surplus = races(out);
        return Result.of(
                Figure.none(regular.refused + revoking.refused),
                Figure.none(regular.signedByUnknown),
                Figure.none(surplus));
    }

    private int races(PrintStream out) throws Exception {
        int inMemory = race(races * MEMORY_RACES, round -> new MemorySigningKeyRepository());
        int onDynamoDb;
        try (LocalDatabase database = LocalDatabase.start();
                DynamoDbClient client = database.client();
                DynamoDbAccess access = DynamoDbAccess.open(database.newTables(), Optional.of(client))) {
            onDynamoDb = race(races, round -> new DynamoDbSigningKeyRepository(access, "round-" + round));
        }
        out.printf(
                "races of %d nodes: %d in memory with %d keys too many, %d on DynamoDB Local with %d%n",
                KeyRace.racers(), races * MEMORY_RACES, inMemory, races, onDynamoDb);
        return inMemory + onDynamoDb;
    }

    private static int race(int rounds, IntFunction<SigningKeyRepository> repository) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(KeyRace.racers());
        try {
            int surplus = 0;
            for (int round = 0; round < rounds; round++) {
                surplus += new KeyRace(repository.apply(round), TIGHTEST, threads).run();
            }
            return surplus;
        } finally {
            threads.shutdownNow();
        }
    }
}
