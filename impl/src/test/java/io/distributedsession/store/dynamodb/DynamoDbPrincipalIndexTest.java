package io.distributedsession.store.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.dynamodb.ScriptedClient;
import io.distributedsession.store.PrincipalIndexContract;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.WriteOutcome.Applied;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import static io.distributedsession.store.Heads.session;
import static org.assertj.core.api.Assertions.assertThat;

class DynamoDbPrincipalIndexTest extends PrincipalIndexContract {

    private static final TableOptions TABLES = DynamoDbLocalSupport.newTables();
    private static final int OVER_ONE_PAGE = 4;

    private final ScriptedClient client = new ScriptedClient(DynamoDbLocalSupport.client());
    private final RecordStore records = new DynamoDbRecordStore(DynamoDbLocalSupport.access(client.client(), TABLES));

    @Override
    protected RecordStore records() {
        return records;
    }

    @Test
    void entry_isStoredUnderTheNamesOfTheProtocol_andTheUserNowhere() {
        Live head = created(ada);

        List<Map<String, AttributeValue>> items = items(ada);

        assertThat(items)
                .containsExactly(Map.of(
                        "SessionId", AttributeValue.fromS(ada.partition()),
                        "Part", AttributeValue.fromS(head.key().partition()),
                        "TTL", AttributeValue.fromN("1043200")));
        assertThat(ada.partition()).startsWith("test.p.").doesNotContain("ada");
    }

    @Test
    void createAndRotate_areOneTransactionEach() {
        Live head = created(ada);
        records.rotate(rotation(head, Optional.of(ada), ada));

        assertThat(client.actions()).containsExactly("TransactWriteItems", "TransactWriteItems");
        assertThat(((TransactWriteItemsRequest) client.requests().get(1)).transactItems())
                .hasSize(4);
    }

    @Test
    void find_isStronglyConsistent() {
        find(ada);

        assertThat(client.requests())
                .singleElement()
                .satisfies(request ->
                        assertThat(((QueryRequest) request).consistentRead()).isTrue());
    }

    @Test
    void sessionsBeyondOnePage_areAllFound() {
        // a page has 1 MB: entries of any size count, as the index's own are too small for a test
        DynamoDbClient raw = DynamoDbLocalSupport.client();
        IntStream.range(0, OVER_ONE_PAGE).forEach(i -> {
            Map<String, AttributeValue> item = new HashMap<>();
            item.put("SessionId", AttributeValue.fromS(ada.partition()));
            item.put("Part", AttributeValue.fromS("test.s." + i));
            item.put("TTL", AttributeValue.fromN("1"));
            item.put("Padding", AttributeValue.fromS("x".repeat(390 * 1024)));
            raw.putItem(put -> put.tableName(TABLES.sessions().orElseThrow()).item(item));
        });

        assertThat(find(ada)).hasSize(OVER_ONE_PAGE);
        assertThat(client.actions()).containsExactly("Query", "Query");
    }

    @Test
    void createWhoseAnswerIsLost_isAppliedOnce() {
        Live head = session();
        client.loseAnswer();

        assertThat(records.create(head, in(ada, head))).isEqualTo(new Applied(1));

        assertThat(find(ada)).containsExactly(in(ada, head));
        assertThat(tokens()).hasSize(2).allMatch(tokens().get(0)::equals);
    }

    @Test
    void rotationWhoseAnswerIsLost_isAppliedOnceWithItsEntry() {
        Live head = created(ada);
        Rotation rotation = rotation(head, Optional.of(ada), ada);
        client.loseAnswer();

        assertThat(records.rotate(rotation)).isEqualTo(new Applied(2));

        assertThat(find(ada)).containsExactly(in(ada, rotation.successor()));
    }

    private List<String> tokens() {
        return client.requests().stream()
                .filter(TransactWriteItemsRequest.class::isInstance)
                .map(request -> ((TransactWriteItemsRequest) request).clientRequestToken())
                .toList();
    }

    private static List<Map<String, AttributeValue>> items(RecordKey principal) {
        return DynamoDbLocalSupport.client()
                .query(query -> query.tableName(TABLES.sessions().orElseThrow())
                        .keyConditionExpression("SessionId = :p")
                        .expressionAttributeValues(Map.of(":p", AttributeValue.fromS(principal.partition()))))
                .items();
    }
}
