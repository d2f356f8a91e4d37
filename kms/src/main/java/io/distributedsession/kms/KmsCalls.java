package io.distributedsession.kms;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.kms.KmsClient;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/**
 * Calls within a time budget. A request may wait for one call, when it meets a key that this node does not know, but not for
 * one call after the other: after one that KMS did not answer, the next ones fail at once for a while. Thread-safe.
 *
 * <p>Each call has a thread of its own, for looking up names and credentials can take as long as the operating system pleases
 * and cannot be interrupted. There are a few calls in a year.
 */
final class KmsCalls {

    /** A cold client needs far longer than a request may wait. */
    private static final Duration STARTUP_BUDGET = Duration.ofSeconds(20);

    static final Duration PAUSE = Duration.ofSeconds(5);

    static final String THREAD = "distributed-session-kms";

    /** An attempt gets two fifths of the budget, so that a lost answer leaves time to ask again. */
    private static final int ATTEMPT_SHARE_DIVIDEND = 2;

    private static final int ATTEMPT_SHARE_DIVISOR = 5;
    private static final int SERVER_ERROR = 500;

    private final KmsClient client;
    private final Duration timeout;
    private final LongSupplier nanoTime;
    private volatile boolean started;
    private volatile Silence silence;

    /** Since when, on the monotonic clock, KMS does not answer. */
    private record Silence(long since, RuntimeException cause) {}

    KmsCalls(KmsClient client, Duration timeout, LongSupplier nanoTime) {
        this.client = client;
        this.timeout = timeout;
        this.nanoTime = nanoTime;
    }

    <T> T call(
            String action,
            String kmsKey,
            String keyId,
            BiFunction<KmsClient, AwsRequestOverrideConfiguration, T> request) {
        Silence lately = silence;
        if (lately != null && nanoTime.getAsLong() - lately.since() < PAUSE.toNanos()) {
            throw KmsMessages.noAnswer(action, kmsKey, keyId, lately.cause());
        }
        try {
            Duration budget = budget();
            T result = within(budget, () -> request.apply(client, settings(budget)));
            answered();
            return result;
        } catch (RuntimeException e) {
            if (isAnswer(e)) {
                answered();
                throw KmsMessages.refused(action, kmsKey, keyId, (AwsServiceException) e);
            }
            silence = new Silence(nanoTime.getAsLong(), e);
            throw KmsMessages.noAnswer(action, kmsKey, keyId, e);
        }
    }

    /** The first call alone may take longer, whatever comes of it: later ones can be made while a request waits. */
    private Duration budget() {
        Duration budget = started ? timeout : STARTUP_BUDGET;
        started = true;
        return budget;
    }

    private static <T> T within(Duration budget, Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, THREAD);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(budget.toMillis(), MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new IllegalStateException("no answer within " + budget, e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void answered() {
        silence = null;
    }

    private static boolean isAnswer(RuntimeException failure) {
        return failure instanceof AwsServiceException answer
                && !answer.isThrottlingException()
                && answer.statusCode() < SERVER_ERROR;
    }

    private static AwsRequestOverrideConfiguration settings(Duration budget) {
        return AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(budget)
                .apiCallAttemptTimeout(
                        budget.multipliedBy(ATTEMPT_SHARE_DIVIDEND).dividedBy(ATTEMPT_SHARE_DIVISOR))
                .build();
    }
}
