package io.distributedsession.dynamodb;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;
import io.distributedsession.budget.Budget;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of each failure: repeated or not, ambiguous or not, and as which exception it leaves. */
class DynamoDbCallsTest {

    private static final Operation OPERATION = new Operation("PutItem", "Sessions");
    private static final String SECRET = "secret item content";

    private final FakeTime time = new FakeTime();
    private final DynamoDbClient unused = new ScriptedClient(null).client();
    private final CircuitBreaker breaker = new CircuitBreaker(10, Duration.ofMillis(500), time::nanoTime);
    private Budget requests;
    private final DynamoDbCalls calls = new DynamoDbCalls(
            unused,
            () -> requests == null ? new Budget(Duration.ofSeconds(1), time::nanoTime) : requests,
            new Retries(6, new RetryQuota(100, time::nanoTime), () -> 0.5, time),
            breaker);
    private int attempts;
    private boolean lastAfterAmbiguous;

    @Test
    void answer_isGivenWithoutAPause() {
        assertThat(once()).isEqualTo("answer");

        assertThat(attempts).isEqualTo(1);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void throttlingAndConflicts_areRepeatedAndSurelyNotApplied() {
        for (RuntimeException failure : new RuntimeException[] {
            ProvisionedThroughputExceededException.builder().statusCode(400).build(),
            TransactionConflictException.builder().statusCode(400).build(),
            service("ThrottlingException", 400),
            service("RequestLimitExceeded", 400),
            cancelled("None", "TransactionConflict"),
            cancelled("ThrottlingError", "None"),
            SdkClientException.create("no", new ConnectException("refused")),
            SdkClientException.create("no", new UnknownHostException("dynamodb")),
            SdkClientException.create("no", new ConnectTimeoutException("connect timed out")),
            SdkClientException.create("no", new ConnectionPoolTimeoutException("no connection is free"))
        }) {
            assertThat(once(failure)).isEqualTo("answer");
            assertThat(attempts).as("%s", failure).isEqualTo(2);
            assertThat(lastAfterAmbiguous).as("%s", failure).isFalse();
        }
    }

    @Test
    void timeoutsResetsAndServerErrors_areRepeatedAndAmbiguous() {
        for (RuntimeException failure : new RuntimeException[] {
            ApiCallAttemptTimeoutException.builder().message("late").build(),
            ApiCallTimeoutException.builder().message("late").build(),
            SdkClientException.create("no", new SocketException("Connection reset")),
            InternalServerErrorException.builder().statusCode(500).build(),
            service("ServiceUnavailable", 503),
            TransactionInProgressException.builder().statusCode(400).build()
        }) {
            assertThat(once(failure)).isEqualTo("answer");
            assertThat(attempts).as("%s", failure).isEqualTo(2);
            assertThat(lastAfterAmbiguous).as("%s", failure).isTrue();
        }
    }

    @Test
    void ambiguity_outlastsLaterClearFailures() {
        once(reset(), service("ThrottlingException", 400));

        assertThat(lastAfterAmbiguous).isTrue();
        assertThatThrownBy(() -> once(reset(), service("AccessDeniedException", 400)))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0107");
    }

    @Test
    void throttlingAfterRepetitionsOfTheClient_isAmbiguous() {
        RuntimeException failure = DynamoDbException.builder()
                .awsErrorDetails(details("ThrottlingException"))
                .statusCode(400)
                .numAttempts(3)
                .build();

        once(failure);

        assertThat(lastAfterAmbiguous).isTrue();
    }

    @Test
    void finalFailures_areNotRepeated() {
        assertFails(
                "DSS-0100", ResourceNotFoundException.builder().statusCode(400).build());
        assertFails("DSS-0101", service("AccessDeniedException", 400));
        assertFails("DSS-0106", service("ValidationException", 400));
        assertFails("DSS-0104", new IllegalStateException("Connection pool shut down"));
    }

    @Test
    void interruption_endsTheCallAsUnknown() {
        assertThatThrownBy(() -> once(AbortedException.create("interrupted"))).hasMessageStartingWith("DSS-0107");
        assertThat(attempts).isEqualTo(1);
        assertThatThrownBy(() -> idempotent(AbortedException.create("interrupted")))
                .hasMessageStartingWith("DSS-0103");
    }

    @Test
    void deniedAction_isNamedWithItsTable() {
        assertThatThrownBy(() -> once(service("AccessDeniedException", 400)))
                .hasMessageContaining("dynamodb:PutItem")
                .hasMessageContaining("Sessions");
    }

    @Test
    void unansweredIdempotentCall_isAPlainFailure() {
        RuntimeException late =
                ApiCallAttemptTimeoutException.builder().message("late").build();

        assertThatThrownBy(() -> idempotent(late, late, late, late, late, late, late))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0102")
                .hasCause(late);
        assertThat(attempts).isEqualTo(6);
    }

    @Test
    void tooLargeItem_isSaidSo() {
        for (RuntimeException failure : new RuntimeException[] {
            validation("Item size has exceeded the maximum allowed size"),
            validation("Item size to update has exceeded the maximum allowed size"),
            service("RequestEntityTooLarge", 413),
            TransactionCanceledException.builder()
                    .cancellationReasons(CancellationReason.builder()
                            .code("ValidationError")
                            .message("Item size has exceeded the maximum allowed size")
                            .build())
                    .statusCode(400)
                    .build()
        }) {
            assertThatThrownBy(() -> once(failure))
                    .isInstanceOf(SessionTooLargeException.class)
                    .hasMessageStartingWith("DSS-0108");
        }
    }

    @Test
    void messages_doNotRepeatTheService() {
        for (RuntimeException failure :
                new RuntimeException[] {validation(SECRET), service("AccessDeniedException", 400), reset()}) {
            assertThatThrownBy(() -> idempotent(failure, reset(), reset(), reset(), reset(), reset()))
                    .hasMessageNotContaining(SECRET);
        }
    }

    @Test
    void callsOfARequest_haveOneBudgetTogether() {
        requests = new Budget(Duration.ofSeconds(1), time::nanoTime);
        calls.idempotent(OPERATION, (client, attempt) -> {
            time.pass(Duration.ofMillis(600));
            return "slow";
        });
        Duration[] left = new Duration[1];

        calls.idempotent(OPERATION, (client, attempt) -> {
            left[0] = attempt.settings().apiCallTimeout().orElseThrow();
            time.pass(Duration.ofMillis(397));
            return "slow";
        });

        assertThat(left[0]).isEqualTo(Duration.ofMillis(400));
        assertThatThrownBy(this::idempotent)
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0111");
        assertThat(attempts).isZero();
    }

    @Test
    void failuresInARow_openTheBreaker_andNothingIsSentUntilTheProbe() {
        for (int call = 0; call < 2; call++) {
            assertThatThrownBy(() -> idempotent(reset(), reset(), reset(), reset(), reset(), reset()))
                    .isInstanceOf(SessionStoreException.class);
        }
        assertThat(breaker.isOpen()).isTrue();

        assertThatThrownBy(this::idempotent)
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith("DSS-0112");
        assertThat(attempts).isZero();

        time.pass(Duration.ofMillis(500));
        assertThat(idempotent()).isEqualTo("answer");
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void writeWhoseRepetitionMeetsAnOpenBreaker_isUnknown() {
        for (int i = 0; i < 9; i++) {
            breaker.enter().orElseThrow().failed(Fault.AMBIGUOUS, false);
        }

        assertThatThrownBy(() -> once(reset())).hasMessageStartingWith("DSS-0107");

        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void throttlingAndRefusals_neverOpenTheBreaker() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> once(service("AccessDeniedException", 400)));
            once(service("ThrottlingException", 400));
        }

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void writeThatNoConnectionWasHadFor_isSurelyNotApplied() {
        RuntimeException connect = SdkClientException.create("no", new ConnectTimeoutException("connect timed out"));
        RuntimeException pool = SdkClientException.create("no", new ConnectionPoolTimeoutException("none is free"));

        assertThatThrownBy(() -> once(connect, pool, connect, pool, connect, pool))
                .isInstanceOfSatisfying(
                        SessionStoreException.class,
                        e -> assertThat(e.isOutcomeUnknown()).isFalse())
                .hasMessageStartingWith("DSS-0103");
    }

    @Test
    void exhaustedPool_isNoFailureOfTheStore() {
        RuntimeException pool = SdkClientException.create("no", new ConnectionPoolTimeoutException("none is free"));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> idempotent(pool, pool, pool, pool, pool, pool));
        }

        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void connectionsThatCannotBeMade_openTheBreaker() {
        RuntimeException connect = SdkClientException.create("no", new ConnectTimeoutException("connect timed out"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> idempotent(connect, connect, connect, connect, connect, connect));
        }

        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void serverErrors_openTheBreaker() {
        for (int i = 0; i < 2; i++) {
            RuntimeException down = service("ServiceUnavailable", 503);
            assertThatThrownBy(() -> idempotent(down, down, down, down, down, down));
        }

        assertThat(breaker.isOpen()).isTrue();
    }

    private void assertFails(String id, RuntimeException failure) {
        assertThatThrownBy(() -> once(failure))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageStartingWith(id + ": ")
                .hasCause(failure);
        assertThat(attempts).isEqualTo(1);
    }

    private String once(RuntimeException... failures) {
        return calls.once(OPERATION, failing(failures));
    }

    private String idempotent(RuntimeException... failures) {
        return calls.idempotent(OPERATION, failing(failures));
    }

    private DynamoDbRequest<String> failing(RuntimeException... failures) {
        attempts = 0;
        Queue<RuntimeException> left = new ArrayDeque<>(Arrays.asList(failures));
        return (client, attempt) -> {
            attempts++;
            lastAfterAmbiguous = attempt.afterAmbiguous();
            if (!left.isEmpty()) {
                throw left.remove();
            }
            return "answer";
        };
    }

    private static RuntimeException reset() {
        return SdkClientException.create("no", new SocketException("Connection reset"));
    }

    private static RuntimeException validation(String message) {
        return DynamoDbException.builder()
                .awsErrorDetails(details("ValidationException"))
                .message(message)
                .statusCode(400)
                .build();
    }

    private static RuntimeException service(String code, int status) {
        return DynamoDbException.builder()
                .awsErrorDetails(details(code))
                .message(SECRET)
                .statusCode(status)
                .build();
    }

    private static AwsErrorDetails details(String code) {
        return AwsErrorDetails.builder().errorCode(code).build();
    }

    private static RuntimeException cancelled(String... codes) {
        return TransactionCanceledException.builder()
                .cancellationReasons(Arrays.stream(codes)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .statusCode(400)
                .build();
    }
}
