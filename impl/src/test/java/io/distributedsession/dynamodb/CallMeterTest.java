package io.distributedsession.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.TableOptions;
import io.distributedsession.metrics.Meters;
import io.distributedsession.metrics.SessionMeter;
import io.distributedsession.metrics.StoreCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Calls on DynamoDB Local, measured. */
class CallMeterTest {

    private static final int KILOBYTES = 3;

    private final List<StoreCall> calls = new ArrayList<>();
    private final SessionMeter recorder = new SessionMeter() {

        @Override
        public void called(StoreCall call) {
            calls.add(call);
        }

        @Override
        public void touchSkipped() {
            throw new AssertionError("no touch here");
        }
    };
    private final DynamoDbClient client =
            new ObservedClient(DynamoDbLocalSupport.client(), System::nanoTime, Optional.of(new CallMeter(recorder)));
    private String table;

    @BeforeEach
    void storeAnItem() {
        TableOptions tables = DynamoDbLocalSupport.newTables();
        table = tables.sessions().orElseThrow();
        client.putItem(
                PutItemRequest.builder().tableName(table).item(item("one")).build());
    }

    @Test
    void write_tellsItsUnitsAndBytes() {
        StoreCall put = calls.get(0);

        assertThat(put.action()).isEqualTo("PutItem");
        assertThat(put.table()).isEqualTo(table);
        assertThat(put.isServed()).isTrue();
        assertThat(put.writeUnits()).isEqualTo(KILOBYTES + 1);
        assertThat(put.readUnits()).isZero();
        assertThat(put.bytesSent()).isBetween(KILOBYTES * 1024L, KILOBYTES * 1024L + 50);
        assertThat(put.bytesReceived()).isZero();
        assertThat(put.took()).isPositive();
    }

    @Test
    void eventualRead_costsHalfOfAStrongOne_andTellsWhatItBrought() {
        client.getItem(get(table).build());
        client.getItem(get(table).consistentRead(true).build());

        assertThat(calls.get(1).readUnits()).isEqualTo(0.5);
        assertThat(calls.get(2).readUnits()).isEqualTo(1);
        assertThat(calls.get(2).writeUnits()).isZero();
        assertThat(calls.get(2).bytesReceived()).isEqualTo(calls.get(0).bytesSent());
    }

    @Test
    void query_isARead() {
        client.query(QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("SessionId = :id")
                .expressionAttributeValues(Map.of(":id", AttributeValue.fromS("one")))
                .build());

        assertThat(calls.get(1).action()).isEqualTo("Query");
        assertThat(calls.get(1).readUnits()).isPositive();
        assertThat(calls.get(1).bytesSent()).isEqualTo("one".length());
        assertThat(calls.get(1).bytesReceived()).isEqualTo(calls.get(0).bytesSent());
    }

    @Test
    void transaction_tellsTheUnitsOfAllItsWrites() {
        client.transactWriteItems(TransactWriteItemsRequest.builder()
                .transactItems(put("two"), put("three"))
                .build());

        StoreCall call = calls.get(1);
        assertThat(call.action()).isEqualTo("TransactWriteItems");
        assertThat(call.table()).isEmpty();
        // the service counts each write of a transaction twice, DynamoDB Local once
        assertThat(call.writeUnits()).isGreaterThanOrEqualTo(2 * (KILOBYTES + 1));
        assertThat(call.bytesSent()).isGreaterThan(2 * KILOBYTES * 1024L);
    }

    @Test
    void conditionThatFails_isAnAnswer() {
        assertThatThrownBy(() -> client.putItem(PutItemRequest.builder()
                        .tableName(table)
                        .item(item("one"))
                        .conditionExpression("attribute_not_exists(SessionId)")
                        .build()))
                .isInstanceOf(ConditionalCheckFailedException.class);

        assertThat(calls.get(1).error()).contains("ConditionalCheckFailedException");
        assertThat(calls.get(1).isServed()).isTrue();
    }

    @Test
    void conditionOfATransactionThatFails_isAnAnswer() {
        TransactWriteItem conditional = put("one").toBuilder()
                .put(put("one").put().toBuilder()
                        .conditionExpression("attribute_not_exists(SessionId)")
                        .build())
                .build();
        assertThatThrownBy(() -> client.transactWriteItems(TransactWriteItemsRequest.builder()
                        .transactItems(put("two"), conditional)
                        .build()))
                .isInstanceOf(TransactionCanceledException.class);

        assertThat(calls.get(1).error()).contains(StoreCall.CONDITION);
        assertThat(calls.get(1).isServed()).isTrue();
    }

    @Test
    void missingTable_isAFailure() {
        assertThatThrownBy(() -> client.getItem(get("none").build())).isInstanceOf(ResourceNotFoundException.class);

        assertThat(calls.get(1).error()).contains("ResourceNotFoundException");
        assertThat(calls.get(1).isServed()).isFalse();
    }

    @Test
    void meterThatFails_changesNothing() {
        SessionMeter broken = new SessionMeter() {

            @Override
            public void called(StoreCall call) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void touchSkipped() {
                throw new IllegalStateException("broken");
            }
        };
        Meters meters = new Meters(List.of(broken, recorder));
        DynamoDbClient both =
                new ObservedClient(DynamoDbLocalSupport.client(), System::nanoTime, Optional.of(new CallMeter(meters)));

        assertThat(both.getItem(get(table).build()).hasItem()).isTrue();
        assertThat(calls).hasSize(2);
    }

    private static GetItemRequest.Builder get(String table) {
        return GetItemRequest.builder()
                .tableName(table)
                .key(Map.of("SessionId", AttributeValue.fromS("one"), "Part", AttributeValue.fromS("#")));
    }

    private TransactWriteItem put(String id) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item(id)).build())
                .build();
    }

    private static Map<String, AttributeValue> item(String id) {
        AttributeValue state = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[KILOBYTES * 1024]));
        return Map.of("SessionId", AttributeValue.fromS(id), "Part", AttributeValue.fromS("#"), "Session", state);
    }
}
