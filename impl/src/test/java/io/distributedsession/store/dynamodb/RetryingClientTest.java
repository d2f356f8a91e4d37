package io.distributedsession.store.dynamodb;

import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;

import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.StoredValue;
import io.distributedsession.store.ValueStore;
import io.distributedsession.store.ValueWrite.Unknown;
import io.distributedsession.store.Values;
import io.distributedsession.store.WriteOutcome.Applied;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import static io.distributedsession.store.Heads.CART;
import static io.distributedsession.store.Heads.NOW;
import static io.distributedsession.store.Heads.after;
import static io.distributedsession.store.Heads.change;
import static io.distributedsession.store.Heads.entry;
import static io.distributedsession.store.Heads.session;
import static io.distributedsession.store.Heads.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An application's client that repeats by itself is kept from that, so that an unanswered attempt is known and judged by tag. */
class RetryingClientTest {

    private static final TableOptions TABLES = DynamoDbLocalSupport.newTables();

    private final LossyHttp http = new LossyHttp();
    private final DynamoDbClient client = DynamoDbLocalSupport.builder()
            .httpClient(http)
            .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.standardRetryStrategy()))
            .build();
    private final RecordStore store = new DynamoDbRecordStore(DynamoDbLocalSupport.access(client, TABLES));
    private final RecordStore others =
            new DynamoDbRecordStore(DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), TABLES));
    private final Live head = session();
    private final BeanEntry mine = entry("mine");

    RetryingClientTest() {
        others.create(head);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void answerLostBelowTheClient_isFoundToBeApplied() {
        http.afterNext = () -> {};

        assertThat(store.update(update(head, CART, change(head, CART, mine)))).isEqualTo(new Applied(2));

        assertThat(http.calls).hasValue(2);
        assertThat(others.load(head.key(), true)).contains(after(head, CART, mine));
    }

    @Test
    void conflictAfterAnAnswerLostBelowTheClient_isUnknown() {
        Live ours = after(head, CART, mine);
        http.afterNext = () -> others.update(update(ours, CART, change(ours, CART, entry("theirs"))));

        assertThatThrownBy(() -> store.update(update(head, CART, change(head, CART, mine))))
                .hasMessageStartingWith("DSS-0107");
    }

    @Test
    void callsThatAreNotAnswered_areNotMultipliedBelowTheClient() {
        http.losing = true;

        assertThatThrownBy(() -> store.load(head.key(), true)).hasMessageStartingWith("DSS-0103");

        assertThat(http.calls).hasValue(6);
    }

    @Test
    void pointerWhoseAnswerIsLostBelowTheClient_isNotRepeatedThere() {
        ValueStore values = new DynamoDbValueStore(DynamoDbLocalSupport.access(client, TABLES));
        ValueStore otherValues =
                new DynamoDbValueStore(DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), TABLES));
        RecordKey key = RecordKey.value("test", "retried");
        StoredValue theirs = Values.inParts(NOW + 66, NOW + 1_000);
        http.afterNext = () -> otherValues.write(key, theirs);

        assertThat(values.write(key, Values.inParts(NOW + 66, NOW + 1_000))).isEqualTo(new Unknown());

        assertThat(http.calls).hasValue(2); // the put, and the read that found theirs
        assertThat(otherValues.read(key, true)).contains(theirs);
    }

    /** Sends, and loses one answer when asked to. */
    private static final class LossyHttp implements SdkHttpClient {

        @SuppressWarnings("deprecation")
        private final SdkHttpClient real = ApacheHttpClient.create();

        private final AtomicInteger calls = new AtomicInteger();
        private Runnable afterNext;
        private boolean losing;

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            ExecutableHttpRequest prepared = real.prepareRequest(request);
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    calls.incrementAndGet();
                    if (losing) {
                        throw new SocketException("Connection reset");
                    }
                    HttpExecuteResponse response = prepared.call();
                    if (afterNext == null) {
                        return response;
                    }
                    Runnable after = afterNext;
                    afterNext = null;
                    after.run();
                    prepared.abort();
                    throw new SocketException("Connection reset");
                }

                @Override
                public void abort() {
                    prepared.abort();
                }
            };
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
