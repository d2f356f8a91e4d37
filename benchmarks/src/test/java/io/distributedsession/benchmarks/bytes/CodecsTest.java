package io.distributedsession.benchmarks.bytes;

import java.util.List;
import java.util.Map;
import java.util.Random;

import io.distributedsession.benchmarks.trace.Cart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A codec that loses something may be as fast as it likes. */
class CodecsTest {

    private final Cart cart = Cart.ofLines(12, new Random(1));

    @ParameterizedTest
    @EnumSource(Codecs.class)
    void everyCodecGivesBackWhatItTook(Codecs codec) throws Exception {
        CartCodec chosen = codec.codec();
        Object read = chosen.decode(chosen.encode(chosen.prepare(cart)));
        assertThat(values(read)).isEqualTo(CartData.of(cart).values());
    }

    private static List<Object> values(Object read) {
        if (read instanceof CartData data) {
            return data.values();
        }
        return read instanceof Cart whole ? CartData.of(whole).values() : values((Map<?, ?>) read);
    }

    private static List<Object> values(Map<?, ?> fields) {
        CartData data = new CartData();
        data.customer = (String) fields.get("customer");
        data.currency = (String) fields.get("currency");
        data.note = (String) fields.get("note");
        data.changes = (int) fields.get("changes");
        ((List<?>) fields.get("lines")).forEach(line -> data.lines.add(CartData.LineData.of((Cart.Line) line)));
        return data.values();
    }
}
