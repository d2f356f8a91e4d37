package io.distributedsession.dynamodb;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A name service that is slow, dead or silent holds up no request that has met the host before, and others for a bounded time. */
@Timeout(30)
class AddressesTest {

    private static final String HOST = "dynamodb.eu-central-1.amazonaws.com";
    private static final Duration REFRESH = Duration.ofSeconds(10);
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final AtomicLong nanos = new AtomicLong();
    private final BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
    private final Semaphore asked = new Semaphore(0);
    private final Semaphore answered = new Semaphore(0);
    private Addresses addresses = new Addresses(this::lookUp, REFRESH, WAIT, nanos::get);

    @AfterEach
    void close() {
        addresses.close();
    }

    /** Waits for an answer like a name service that is slow. */
    private InetAddress[] lookUp(String host) throws UnknownHostException {
        asked.release();
        try {
            if (answers.take() instanceof InetAddress found) {
                return new InetAddress[] {found};
            }
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            throw new UnknownHostException("stopped");
        } finally {
            answered.release();
        }
    }

    private static InetAddress address(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last});
    }

    private void awaitLookup(Semaphore lookup) throws InterruptedException {
        assertThat(lookup.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void addresses_areLookedUpOnce() throws Exception {
        answers.add(address(1));

        assertThat(addresses.resolve(HOST)).containsExactly(address(1));
        assertThat(addresses.resolve(HOST)).containsExactly(address(1));

        assertThat(asked.availablePermits()).isEqualTo(1);
    }

    @Test
    void oldOnes_areUsedWhileTheNextLookupHangs_andReplacedByItsAnswer() throws Exception {
        answers.add(address(1));
        addresses.resolve(HOST);
        awaitLookup(answered);
        nanos.addAndGet(REFRESH.toNanos());

        assertThat(addresses.resolve(HOST)).containsExactly(address(1));
        assertThat(addresses.resolve(HOST)).containsExactly(address(1));
        answers.add(address(2));
        awaitLookup(answered);

        while (!addresses.resolve(HOST)[0].equals(address(2))) {
            Thread.onSpinWait();
        }
        assertThat(asked.availablePermits()).as("one lookup at a time").isEqualTo(2);
    }

    @Test
    void failedLookup_leavesTheOldOnesInUse() throws Exception {
        answers.add(address(1));
        addresses.resolve(HOST);
        for (int i = 0; i < 3; i++) {
            answered.drainPermits();
            nanos.addAndGet(REFRESH.toNanos());
            answers.add("NXDOMAIN");
            // the lookup before may have answered and not be through yet: then no other one begins
            do {
                assertThat(addresses.resolve(HOST)).containsExactly(address(1));
            } while (!answered.tryAcquire(1, TimeUnit.MILLISECONDS));
        }

        assertThat(addresses.resolve(HOST)).containsExactly(address(1));
    }

    @Test
    void firstLookupThatHangs_isGivenUp_andItsLateAnswerServesTheNext() throws Exception {
        addresses.close();
        addresses = new Addresses(this::lookUp, REFRESH, Duration.ofMillis(1), nanos::get);

        assertThatThrownBy(() -> addresses.resolve(HOST))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("within 1 ms");
        assertThatThrownBy(() -> addresses.resolve(HOST)).isInstanceOf(UnknownHostException.class);
        awaitLookup(asked);
        assertThat(asked.availablePermits()).as("one lookup at a time").isZero();

        answers.add(address(1));
        awaitLookup(answered);
        InetAddress[] found = null;
        while (found == null) {
            try {
                found = addresses.resolve(HOST);
            } catch (UnknownHostException notYet) {
                Thread.onSpinWait();
            }
        }
        assertThat(found).containsExactly(address(1));
    }

    @Test
    void unknownHost_isAskedForAgain() throws Exception {
        answers.add("NXDOMAIN");
        assertThatThrownBy(() -> addresses.resolve(HOST)).isInstanceOf(UnknownHostException.class);
        answers.add(address(1));

        assertThat(addresses.resolve(HOST)).containsExactly(address(1));
    }

    @Test
    void interruptedWait_endsAndKeepsTheInterrupt() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        boolean[] interrupted = new boolean[1];
        Thread caller = new Thread(() -> {
            try {
                addresses.resolve(HOST);
            } catch (UnknownHostException e) {
                interrupted[0] = Thread.currentThread().isInterrupted();
            }
            done.countDown();
        });
        caller.start();
        awaitLookup(asked);

        caller.interrupt();

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(interrupted[0]).isTrue();
    }

    @Test
    void closed_looksNothingUp() {
        addresses.close();

        assertThatThrownBy(() -> addresses.resolve(HOST)).isInstanceOf(UnknownHostException.class);
    }
}
