package io.distributedsession.state;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A shop's cart, as a bean would hold it. */
public final class Cart implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String[] ADJECTIVES = {
        "Small", "Blue", "Wooden", "Organic", "Foldable", "Heavy", "Classic", "Soft"
    };
    private static final String[] THINGS = {
        "Chair", "Lamp", "Notebook", "Backpack", "Kettle", "Blanket", "Bottle", "Desk"
    };

    /** One line of the cart. */
    public static final class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String sku;
        private final String description;
        private final BigDecimal price;
        private final int quantity;
        private final Instant added;

        Line(String sku, String description, BigDecimal price, int quantity, Instant added) {
            this.sku = sku;
            this.description = description;
            this.price = price;
            this.quantity = quantity;
            this.added = added;
        }

        @Override
        public String toString() {
            return sku + description + price + quantity + added;
        }
    }

    private final String customer = "Ada Lovelace";
    private final String currency = "EUR";
    private final List<Line> lines = new ArrayList<>();

    static Cart ofLines(int count) {
        Random random = new Random(count);
        Instant at = Instant.parse("2026-11-01T12:00:00Z");
        Cart cart = new Cart();
        for (int i = 0; i < count; i++) {
            at = at.plusMillis(1000 + random.nextInt(120_000));
            String description = ADJECTIVES[random.nextInt(8)] + " " + THINGS[random.nextInt(8)];
            BigDecimal price = BigDecimal.valueOf(99 + 100L * random.nextInt(120), 2);
            cart.lines.add(new Line(
                    "SKU-" + (10_000 + random.nextInt(90_000)), description, price, 1 + random.nextInt(4), at));
        }
        return cart;
    }

    BeanState state() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("lines", lines);
        fields.put("customer", customer);
        fields.put("currency", currency);
        return new BeanState(0, fields);
    }

    static int plainBytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
