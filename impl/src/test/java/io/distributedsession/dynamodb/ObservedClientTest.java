package io.distributedsession.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ObservedClientTest {

    private static final GetItemRequest REQUEST = GetItemRequest.builder().build();
    private static final String DATE = "Tue, 03 Jun 2025 11:05:30 GMT";

    private final List<Instant> dates = new ArrayList<>();
    private final List<Duration> roundTrips = new ArrayList<>();
    private final FakeTime time = new FakeTime();
    private final ScriptedClient scripted = new ScriptedClient(DynamoDbLocalSupport.client());
    private final ObservedClient observed = new ObservedClient(scripted.client(), time::nanoTime, Optional.empty());

    ObservedClientTest() {
        observed.add((date, roundTrip) -> {
            dates.add(date);
            roundTrips.add(roundTrip);
        });
    }

    @Test
    void dateOfAnAnswer_isHeard() {
        scripted.then(call -> {
            time.pass(Duration.ofMillis(30));
            return answer(DATE);
        });

        observed.getItem(REQUEST);

        assertThat(dates).containsExactly(Instant.parse("2025-06-03T11:05:30Z"));
        assertThat(roundTrips).containsExactly(Duration.ofMillis(30));
    }

    @Test
    void dateOfARefusal_isHeard() {
        ConditionalCheckFailedException refusal =
                (ConditionalCheckFailedException) ConditionalCheckFailedException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .sdkHttpResponse(http(DATE))
                                .build())
                        .build();
        scripted.fail(refusal);

        assertThatThrownBy(() -> observed.getItem(REQUEST)).isSameAs(refusal);

        assertThat(dates).hasSize(1);
    }

    @Test
    void whatHasNoDate_passesUnheard() {
        scripted.then(call -> GetItemResponse.builder().build())
                .then(call -> answer("yesterday"))
                .fail(ConditionalCheckFailedException.builder().build())
                .loseRequest();

        observed.getItem(REQUEST);
        observed.getItem(REQUEST);
        assertThatThrownBy(() -> observed.getItem(REQUEST)).isInstanceOf(ConditionalCheckFailedException.class);
        assertThatThrownBy(() -> observed.getItem(REQUEST)).hasMessageContaining("reset");

        assertThat(dates).isEmpty();
    }

    @Test
    void whatIsNoCall_passes() {
        assertThat(observed.serviceName()).isEqualTo("dynamodb");
    }

    @Test
    void correctedClockOfTheWay_learnsFromTheApplicationsClient() {
        DynamoDbAccess access = DynamoDbLocalSupport.access(
                scripted.client(), DynamoDbLocalSupport.newNames().build());
        Instant node = Instant.parse("2025-06-03T12:05:30Z");
        InstantSource clock = access.correctedClock(() -> node);
        scripted.then(call -> answer(DATE)).then(call -> answer(DATE));

        for (int i = 0; i < 2; i++) {
            access.calls().idempotent(new Operation("GetItem", "table"), (client, attempt) -> client.getItem(REQUEST));
        }

        assertThat(Duration.between(Instant.parse("2025-06-03T11:05:30Z"), clock.instant()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(1));
    }

    @Test
    void dynamoDb_datesItsAnswers() {
        DynamoDbAccess access = DynamoDbLocalSupport.access(
                DynamoDbLocalSupport.client(), DynamoDbLocalSupport.newNames().build());
        InstantSource clock = access.correctedClock(() -> Instant.now().plus(Duration.ofHours(1)));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> access.calls()
                            .idempotent(
                                    new Operation("DescribeTable", "any"),
                                    (client, attempt) -> client.describeTable(request ->
                                            request.tableName("NoSuch").overrideConfiguration(attempt.settings()))))
                    .hasCauseInstanceOf(ResourceNotFoundException.class);
        }

        assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(Duration.ofSeconds(3));
    }

    private static Object answer(String date) {
        return GetItemResponse.builder().sdkHttpResponse(http(date)).build();
    }

    private static SdkHttpResponse http(String date) {
        return SdkHttpFullResponse.builder()
                .statusCode(200)
                .putHeader("Date", date)
                .build();
    }
}
