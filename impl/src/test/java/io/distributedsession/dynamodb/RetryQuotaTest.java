package io.distributedsession.dynamodb;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryQuotaTest {

    private final FakeTime time = new FakeTime();

    private int retries(RetryQuota quota, int calls) {
        int retries = 0;
        for (int i = 0; i < calls; i++) {
            quota.called();
            retries += quota.admitRetry() ? 1 : 0;
        }
        return retries;
    }

    @Test
    void burst_isRepeatedOutOfWhatIsSaved() {
        RetryQuota quota = new RetryQuota(15, time::nanoTime);

        assertThat(retries(quota, RetryQuota.MOST_SAVED)).isEqualTo(RetryQuota.MOST_SAVED);
    }

    @Test
    void beyondIt_repetitionsAreAShareOfTheCalls() {
        RetryQuota quota = new RetryQuota(15, time::nanoTime);
        retries(quota, 200);

        assertThat(retries(quota, 10_000)).isBetween(1_499, 1_501);
    }

    @Test
    void quietNode_getsAFewEverySecond() {
        RetryQuota quota = new RetryQuota(15, time::nanoTime);
        retries(quota, 200);
        assertThat(quota.admitRetry()).isFalse();

        time.pass(Duration.ofSeconds(1));

        int retries = 0;
        while (quota.admitRetry()) {
            retries++;
        }
        assertThat(retries).isBetween(5, 6);
    }

    @Test
    void noPercent_isNoRepetition() {
        assertThat(retries(new RetryQuota(0, time::nanoTime), 10)).isZero();
    }
}
