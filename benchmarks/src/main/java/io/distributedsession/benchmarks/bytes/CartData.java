package io.distributedsession.benchmarks.bytes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.distributedsession.benchmarks.trace.Cart;

/** A cart as codecs like it that do not take objects as they are: public, mutable, with a constructor that does nothing. */
public final class CartData {

    public String customer;
    public String currency;
    public String note = "";
    public int changes;
    public List<LineData> lines = new ArrayList<>();

    /** One line of the cart. */
    public static final class LineData {
        public String sku;
        public String description;
        public BigDecimal price;
        public int quantity;
        public Instant added;

        static LineData of(Cart.Line line) {
            LineData data = new LineData();
            data.sku = line.sku();
            data.description = line.description();
            data.price = line.price();
            data.quantity = line.quantity();
            data.added = line.added();
            return data;
        }

        List<Object> values() {
            return List.of(sku, description, price, quantity, added);
        }
    }

    static CartData of(Cart cart) {
        CartData data = new CartData();
        data.customer = cart.customer();
        data.currency = cart.currency();
        data.changes = cart.changes();
        cart.lines().forEach(line -> data.lines.add(LineData.of(line)));
        return data;
    }

    /** All that it holds, to be compared. */
    List<Object> values() {
        List<Object> values = new ArrayList<>(List.of(customer, currency, note, changes));
        lines.forEach(line -> values.addAll(line.values()));
        return values;
    }
}
