package io.distributedsession.kms;

import java.time.Duration;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.KeyProtection;
import io.distributedsession.keys.KeyProtectorProvider;
import io.distributedsession.keys.OpenProtector;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsClientBuilder;

/** Key protection {@code kms}, with a client of its own. */
public final class KmsProtectorProvider implements KeyProtectorProvider {

    private static final int ATTEMPTS = 3;
    private static final int ARN_REGION = 3;

    /** For {@link java.util.ServiceLoader}. */
    public KmsProtectorProvider() {}

    @Override
    public KeyProtection protection() {
        return KeyProtection.KMS;
    }

    @Override
    public OpenProtector open(DistributedSessionOptions options, String application) {
        String kmsKey = options.keys().kmsKey().orElseThrow();
        Duration timeout = options.storeTimeout();
        KmsClient client = client(region(kmsKey).or(() -> options.tables().region()), timeout);
        return new OpenProtector(
                new KmsKeyProtector(client, kmsKey, options.keys().previousKmsKey(), application, timeout),
                client::close);
    }

    /** That of the key, if its ARN tells: KMS keys are not found from elsewhere. */
    static Optional<String> region(String kmsKey) {
        String[] arn = kmsKey.split(":");
        return arn.length > ARN_REGION && arn[0].equals("arn") ? Optional.of(arn[ARN_REGION]) : Optional.empty();
    }

    private static KmsClient client(Optional<String> region, Duration timeout) {
        try {
            KmsClientBuilder builder = KmsClient.builder();
            region.map(Region::of).ifPresent(builder::region);
            return builder.httpClientBuilder(http(timeout))
                    // every call may be repeated: nothing is changed by it
                    .overrideConfiguration(
                            override -> override.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                    .maxAttempts(ATTEMPTS)
                                    .build()))
                    .build();
        } catch (SdkException e) {
            throw KmsMessages.noClient(e);
        }
    }

    @SuppressWarnings("deprecation") // its successor does not load on a plain WildFly
    private static SdkHttpClient.Builder<?> http(Duration timeout) {
        return ApacheHttpClient.builder()
                .maxConnections(ATTEMPTS)
                .connectionTimeout(timeout)
                .connectionAcquisitionTimeout(timeout)
                .socketTimeout(timeout);
    }
}
