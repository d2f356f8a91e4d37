package io.distributedsession.benchmarks.webapp;

import java.io.Serializable;
import java.math.BigDecimal;

/** A line of a cart. */
public class Item implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String sku;
    private final String description;
    private final BigDecimal price;
    private final int quantity;

    Item(int number) {
        this.sku = "SKU-" + (10_000 + number * 7919 % 90_000);
        this.description = "Item number " + number;
        this.price = BigDecimal.valueOf(99 + 100L * (number % 120), 2);
        this.quantity = 1 + number % 4;
    }

    /** What it holds, as text. */
    @Override
    public String toString() {
        return sku + ' ' + description + ' ' + price + ' ' + quantity;
    }
}
