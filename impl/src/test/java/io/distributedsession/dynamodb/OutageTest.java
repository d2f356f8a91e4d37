package io.distributedsession.dynamodb;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.ResilienceOptions;
import io.distributedsession.SessionException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.TableOptions;
import io.distributedsession.launcher.faults.Fault;
import io.distributedsession.launcher.faults.FaultPlan;
import io.distributedsession.launcher.faults.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The library's own client against a DynamoDB that suffers, on real connections. */
@Timeout(60)
class OutageTest {

    private static final TableOptions TABLES = DynamoDbLocalSupport.newTables();
    private static final Duration PROBES = Duration.ofMillis(500);
    /** For faults that only time tells. */
    private static final Duration SHORT = Duration.ofSeconds(1);
    /** A loaded machine is no fault. */
    private static final Duration LONG = Duration.ofSeconds(20);

    private final AtomicInteger reached = new AtomicInteger();
    private final FaultProxy proxy;
    private DynamoDbAccess access;

    OutageTest() throws IOException {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        proxy = FaultProxy.before(DynamoDbLocalSupport.endpoint());
        proxy.onCall(call -> reached.incrementAndGet());
    }

    /** The way there, once its connections are warm. */
    private void open(Duration storeTimeout) {
        TableOptions.Builder tables =
                TABLES.toBuilder().create(false).region("eu-central-1").endpoint(proxy.endpoint());
        DistributedSessionOptions options = DynamoDbLocalSupport.options(tables).toBuilder()
                .storeTimeout(storeTimeout)
                .resilience(ResilienceOptions.builder()
                        .breakerFailures(3)
                        .breakerProbeInterval(PROBES)
                        .build())
                .build();
        access = DynamoDbAccess.open(options, Optional.empty());
        access.warmUp();
    }

    @AfterEach
    void close() {
        access.close();
        proxy.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    private void read() {
        access.calls().idempotent(new Operation("GetItem", "State"), new WarmUp(access.names(), "test.none"));
    }

    private void openTheBreaker() {
        for (int failed = 0; ; failed++) {
            assertThat(failed).as("calls until the breaker opens").isLessThan(10);
            try {
                read();
            } catch (SessionStoreException e) {
                if (e.id().equals("DSS-0112")) {
                    return;
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "SILENCE_BEFORE",
                "SILENCE_AFTER",
                "DROP_BEFORE",
                "DROP_AFTER",
                "RESET_BEFORE",
                "RESET_AFTER",
                "HALF_RESPONSE",
                "WRONG_CRC",
                "INTERNAL_ERROR_BEFORE",
                "UNAVAILABLE"
            })
    void storeThatDoesNotServe_isAskedTwiceASecondAtMost_andUsedAgainWhenItServes(Fault fault) {
        open(fault.name().startsWith("SILENCE") ? SHORT : LONG);
        proxy.follow(FaultPlan.always(fault));
        openTheBreaker();
        reached.set(0);
        long since = System.nanoTime();

        int refusedAtOnce = 0;
        while (refusedAtOnce < 200) {
            try {
                read();
            } catch (SessionStoreException e) {
                refusedAtOnce += e.id().equals("DSS-0112") ? 1 : 0;
            }
        }

        long intervals = (System.nanoTime() - since) / PROBES.toNanos();
        assertThat((long) reached.get()).isLessThanOrEqualTo(intervals + 1);
        proxy.follow(FaultPlan.none());
        readUntilServed();
    }

    private void readUntilServed() {
        while (true) {
            try {
                read();
                return;
            } catch (SessionStoreException notYet) {
                Thread.onSpinWait();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "THROTTLED_TABLE",
                "THROTTLED_RATE",
                "THROTTLED_ACCOUNT",
                "ACCESS_DENIED",
                "EXPIRED_CREDENTIALS",
                "MISSING_TABLE"
            })
    void refusals_leaveTheBreakerClosed(Fault fault) {
        open(LONG);
        proxy.follow(FaultPlan.always(fault));

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(this::read)
                    .isInstanceOfSatisfying(
                            SessionException.class, e -> assertThat(e.id()).isNotEqualTo("DSS-0112"));
        }

        proxy.follow(FaultPlan.none());
        read();
    }

    @Test
    void refusedConnections_openTheBreaker_andHealedOnesCloseIt() {
        open(LONG);
        proxy.refuseConnections();
        proxy.cutConnections();
        openTheBreaker();

        proxy.heal();

        readUntilServed();
    }
}
