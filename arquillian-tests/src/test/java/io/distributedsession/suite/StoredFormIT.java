package io.distributedsession.suite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.distributedsession.suite.support.StoredItems;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

/** What lies in DynamoDB. */
class StoredFormIT extends TwoNodes {

    private static final Duration IDLE = Duration.ofMinutes(20);
    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static final int ID_OFFSET = 9;
    private static final int ID_BYTES = 32;

    private final Visitor visitor = new Visitor();
    private final StoredItems items = new StoredItems();

    @AfterEach
    void close() {
        items.close();
    }

    @Test
    void head_hasTheAttributesOfTheProtocol() {
        visitor.post(a, "api/cart/tea");
        String reference = visitor.get(a, "api/session/reference").text();

        Map<String, AttributeValue> head = items.head(reference).orElseThrow();

        assertThat(head)
                .containsOnlyKeys(
                        "SessionId", "Part", "CreateDate", "ExpiryType", "TTL", "Version", "Record", "Session");
        assertThat(head.get("SessionId").s()).isEqualTo(StoredItems.partition(reference));
        assertThat(head.get("Part").s()).isEqualTo("#");
        assertThat(head.get("ExpiryType").s()).isEqualTo("Sliding");
        assertThat(head.get("Version").n()).isEqualTo("1");
        assertThat(head.get("Record").b()).isNotNull();
        assertThat(Instant.parse(head.get("CreateDate").s())).isBetween(ago(TOLERANCE), Instant.now());
    }

    @Test
    void ttl_isInSecondsAtMostATenthAfterTheIdleTime() {
        visitor.post(a, "api/cart/tea");
        String reference = visitor.get(a, "api/session/reference").text();

        String ttl = items.head(reference).orElseThrow().get("TTL").n();

        Instant latest = Instant.now().plus(IDLE).plus(IDLE.dividedBy(10)).plusSeconds(1);
        assertThat(Instant.ofEpochSecond(Long.parseLong(ttl))).isBetween(latest.minus(TOLERANCE), latest);
    }

    @Test
    void beans_lieSealedUnderTheirStoredNames() {
        visitor.post(a, "api/cart/darjeeling");
        visitor.post(a, "api/counter");
        String reference = visitor.get(a, "api/session/reference").text();

        Map<String, AttributeValue> beans =
                items.head(reference).orElseThrow().get("Session").m();

        assertThat(beans).containsOnlyKeys("cart", "io.distributedsession.suite.app.Counter");
        Map<String, AttributeValue> cart = beans.get("cart").m();
        assertThat(cart).containsOnlyKeys("v", "d");
        assertThat(cart.get("v").b().asByteArray()).hasSize(8);
        assertThat(text(cart.get("d"))).doesNotContain("darjeeling").doesNotContain("quantities");
    }

    @Test
    void sessionId_liesNowhere() {
        visitor.post(a, "api/cart/tea");
        visitor.post(b, "api/session/rotate");
        byte[] token = Base64.getUrlDecoder().decode(visitor.cookie());
        byte[] id = Arrays.copyOfRange(token, ID_OFFSET, ID_OFFSET + ID_BYTES);

        List<AttributeValue> everything = Stream.concat(items.sessions().stream(), items.keys().stream())
                .flatMap(item -> item.values().stream())
                .flatMap(StoredFormIT::flat)
                .toList();

        assertThat(everything).isNotEmpty().noneMatch(value -> holds(value, id));
    }

    private static Instant ago(Duration duration) {
        return Instant.now().minus(duration);
    }

    private static Stream<AttributeValue> flat(AttributeValue value) {
        return value.hasM() ? value.m().values().stream().flatMap(StoredFormIT::flat) : Stream.of(value);
    }

    private static boolean holds(AttributeValue value, byte[] id) {
        String raw = text(id);
        String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        String text = text(value);
        return text.contains(raw) || text.contains(base64);
    }

    private static String text(AttributeValue value) {
        if (value.b() != null) {
            return text(value.b().asByteArray());
        }
        return value.s() != null ? value.s() : String.valueOf(value.n());
    }

    private static String text(byte[] bytes) {
        return StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(bytes)).toString();
    }
}
