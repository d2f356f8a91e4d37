package io.distributedsession.benchmarks.trace;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A shop's cart, as a bean would hold it: what the session of a trace is made of. */
public final class Cart implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The name of the field that counts the changes. */
    public static final String CHANGES = "changes";

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

        private Line(String sku, String description, BigDecimal price, int quantity, Instant added) {
            this.sku = sku;
            this.description = description;
            this.price = price;
            this.quantity = quantity;
            this.added = added;
        }

        private static Line random(RandomGenerator random, Instant added) {
            return new Line(
                    "SKU-" + random.nextInt(10_000, 100_000),
                    ADJECTIVES[random.nextInt(ADJECTIVES.length)] + " " + THINGS[random.nextInt(THINGS.length)],
                    BigDecimal.valueOf(99 + 100L * random.nextInt(120), 2),
                    1 + random.nextInt(4),
                    added);
        }

        public String sku() {
            return sku;
        }

        public String description() {
            return description;
        }

        public BigDecimal price() {
            return price;
        }

        public int quantity() {
            return quantity;
        }

        public Instant added() {
            return added;
        }
    }

    private final String customer;
    private final String currency;
    private final String note;
    private final int changes;
    private final ArrayList<Line> lines;

    private Cart(String note, int changes, List<Line> lines) {
        this.customer = "Ada Lovelace";
        this.currency = "EUR";
        this.note = note;
        this.changes = changes;
        this.lines = new ArrayList<>(lines);
    }

    /** A cart of so many lines, always the same for the same number. */
    public static Cart ofLines(int count, RandomGenerator random) {
        Instant at = Instant.parse("2026-11-01T12:00:00Z");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            at = at.plusMillis(1000 + random.nextInt(120_000));
            lines.add(Line.random(random, at));
        }
        return new Cart("", 1, lines);
    }

    /**
     * The cart with the largest number of lines that is not larger than asked for in plain Java serialization, filled up with
     * a note. An empty cart is the smallest.
     */
    static Cart ofBytes(int bytes, RandomGenerator random) {
        Cart cart = ofLines(0, random);
        Instant at = Instant.parse("2026-11-01T12:00:00Z");
        while (true) {
            at = at.plusMillis(1000 + random.nextInt(120_000));
            Cart longer = cart.with(Line.random(random, at));
            if (longer.plainBytes() > bytes) {
                return cart.filledUpTo(bytes, random);
            }
            cart = longer;
        }
    }

    private Cart with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Cart(note, changes, more);
    }

    private Cart filledUpTo(int bytes, RandomGenerator random) {
        StringBuilder words = new StringBuilder();
        int missing = Math.max(0, bytes - plainBytes());
        while (words.length() < missing) {
            words.append(THINGS[random.nextInt(THINGS.length)]).append(' ');
        }
        return new Cart(words.substring(0, missing), changes, lines);
    }

    /** The cart after a change: another line in the place of one, if it has any, and the changes counted. */
    Cart changed(RandomGenerator random, Instant at) {
        List<Line> others = new ArrayList<>(lines);
        if (!others.isEmpty()) {
            others.set(random.nextInt(others.size()), Line.random(random, at));
        }
        return new Cart(note, changes + 1, others);
    }

    /** The fields, as the extension captures them. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("lines", lines);
        fields.put("customer", customer);
        fields.put("currency", currency);
        fields.put("note", note);
        fields.put(CHANGES, changes);
        return fields;
    }

    /** How often it was changed, counting its making. */
    public int changes() {
        return changes;
    }

    public String customer() {
        return customer;
    }

    public String currency() {
        return currency;
    }

    public List<Line> lines() {
        return lines;
    }

    /** Bytes in plain Java serialization. */
    public int plainBytes() {
        return PlainJava.bytes(this).length;
    }
}
