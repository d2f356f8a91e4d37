package io.distributedsession.benchmarks.outage;

import java.io.PrintStream;

import io.distributedsession.benchmarks.dynamodb.LocalDatabase;
import io.distributedsession.launcher.faults.Fault;
import io.distributedsession.launcher.faults.FaultPlan;
import io.distributedsession.launcher.faults.FaultProxy;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the SDK does in the same hole where nobody tells it anything: minutes, so it is measured only when asked for. */
final class SdkDefaults {

    /** The system property that has them measured. */
    static final String PROPERTY = "outage.sdk-defaults";

    /** Measured once, with the SDK that the build uses; see {@code docs/internals/benchmarks.md}. */
    static final double MEASURED_SECONDS = 273;

    private SdkDefaults() {}

    static double seconds(LocalDatabase database, PrintStream out) throws Exception {
        if (!Boolean.getBoolean(PROPERTY)) {
            return MEASURED_SECONDS;
        }
        try (FaultProxy proxy = FaultProxy.before(database.endpoint());
                DynamoDbClient client = client(proxy)) {
            proxy.follow(FaultPlan.always(Fault.SILENCE_BEFORE));
            long begun = System.nanoTime();
            try {
                client.listTables();
            } catch (SdkException e) {
                out.println("the SDK's defaults gave up with " + e.getMessage());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            out.printf("the SDK's defaults held the thread for %.1f s%n", seconds);
            return seconds;
        }
    }

    @SuppressWarnings("deprecation") // the client that the extension uses
    private static DynamoDbClient client(FaultProxy proxy) {
        return DynamoDbClient.builder()
                .endpointOverride(proxy.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }
}
