package io.distributedsession.benchmarks.stub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.launcher.faults.Call;
import io.distributedsession.launcher.faults.Fault;
import io.distributedsession.launcher.faults.FaultPlan;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The stub's tables in this JVM, behind the SDK's own edge: calls suffer what a plan says, in the same order as behind the proxy (first the
 * call reaches the tables or it does not, then the caller suffers), but without a network. For faults that end a call at once.
 * Thread-safe.
 */
public final class FaultyStub {

    private static final String TARGET = "X-Amz-Target";
    private static final int OK = 200;

    private final StubTables tables = new StubTables();
    private final FaultPlan plan;
    private final Map<Fault, Long> suffered = new EnumMap<>(Fault.class);

    /** Empty tables of whatever names. */
    public FaultyStub(FaultPlan plan) {
        this.plan = plan;
    }

    /** A client whose calls follow the plan. */
    public DynamoDbClient client() {
        return client(plan);
    }

    /** A client whose calls all go through. */
    public DynamoDbClient directClient() {
        return client(FaultPlan.none());
    }

    /** How often calls have suffered; a copy. */
    public Map<Fault, Long> suffered() {
        synchronized (suffered) {
            return Map.copyOf(suffered);
        }
    }

    private DynamoDbClient client(FaultPlan followed) {
        return DynamoDbClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
                .httpClient(new Edge(followed))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .build())
                .build();
    }

    private HttpExecuteResponse serve(HttpExecuteRequest request, FaultPlan followed) throws IOException {
        byte[] body = body(request);
        String target = request.httpRequest().firstMatchingHeader(TARGET).orElseThrow();
        Call call = new Call(target.substring(target.indexOf('.') + 1), new String(body, UTF_8));
        Optional<Fault> fault = followed.next(call);
        fault.ifPresent(this::note);
        StubAnswer answer = fault.map(Fault::isApplied).orElse(true) ? tables.call(call.action(), body) : null;
        return answer(fault.isPresent() ? suffer(fault.get()) : answer);
    }

    private static StubAnswer suffer(Fault fault) throws IOException {
        return switch (fault) {
            case DROP_BEFORE, DROP_AFTER -> throw new IOException("the connection ended without an answer");
            case RESET_BEFORE, RESET_AFTER -> throw new SocketException("Connection reset");
            case THROTTLED_TABLE -> StubAnswer.refused("ProvisionedThroughputExceededException");
            case THROTTLED_RATE -> StubAnswer.refused("ThrottlingException");
            case THROTTLED_ACCOUNT -> StubAnswer.refused("RequestLimitExceeded");
            default -> throw new IllegalArgumentException(fault + " needs the proxy");
        };
    }

    private static HttpExecuteResponse answer(StubAnswer answer) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpFullResponse.builder()
                        .statusCode(answer.status())
                        .statusText(answer.status() == OK ? "OK" : "Bad Request")
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .putHeader("Content-Length", Integer.toString(answer.body().length))
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
                .build();
    }

    private static byte[] body(HttpExecuteRequest request) throws IOException {
        try (InputStream in = request.contentStreamProvider().orElseThrow().newStream()) {
            return in.readAllBytes();
        }
    }

    private void note(Fault fault) {
        synchronized (suffered) {
            suffered.merge(fault, 1L, Long::sum);
        }
    }

    private final class Edge implements SdkHttpClient {

        private final FaultPlan followed;

        Edge(FaultPlan followed) {
            this.followed = followed;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    return serve(request, followed);
                }

                @Override
                public void abort() {
                    // a call takes no time
                }
            };
        }

        @Override
        public void close() {
            // there is no connection
        }
    }
}
