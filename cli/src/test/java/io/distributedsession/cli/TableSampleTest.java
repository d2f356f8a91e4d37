package io.distributedsession.cli;

import java.util.Map;

import io.distributedsession.dynamodb.TableNames;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

class TableSampleTest {

    private final TableSample sample = new TableSample("shop", new TableNames("S", "SessionId", "Part", "TTL", "K"));

    @Test
    void units_areRoundedUpForEachSession() {
        sample.add(session("shop.s.a", 500));
        sample.add(session("shop.s.b", 4 * 1024));

        assertThat(sample.sessions()).isEqualTo(2);
        assertThat(sample.unitsPerWrite()).isEqualTo((1 + 5) / 2.0);
        assertThat(sample.unitsPerRead()).isEqualTo((1 + 2) / 2.0);
        assertThat(sample.largestSessionBytes()).isBetween(4096L, 4200L);
    }

    @Test
    void otherItems_areStored_butAreNoSessions_andThoseOfOtherApplicationsDoNotCount() {
        sample.add(session("shop.s.a", 500));
        sample.add(session("shop.v.value", 700));
        sample.add(session("shop2.s.a", 900));

        assertThat(sample.items()).isEqualTo(3);
        assertThat(sample.sessions()).isEqualTo(1);
        assertThat(sample.otherItems()).isEqualTo(1);
        assertThat(sample.bytes()).isBetween(1200L, 1400L);
    }

    private static Map<String, AttributeValue> session(String key, int bytes) {
        return Map.of(
                "SessionId", AttributeValue.fromS(key),
                "Part", AttributeValue.fromS("#"),
                "Session",
                        AttributeValue.fromM(
                                Map.of("cart", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[bytes])))));
    }
}
