package io.distributedsession.demo;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.StoredAs;

/** What a visitor means to buy. */
@DistributedSessionScoped
@StoredAs("cart")
public class Cart implements Serializable {

    static final int MOST_OF_ONE = 99;

    private static final long serialVersionUID = 1L;

    private Map<String, Integer> quantities = new LinkedHashMap<>();

    /**
     * Adds products.
     *
     * @throws BadInputException if the shop does not sell them or the cart would hold too many; it is unchanged then
     */
    public void add(String sku, int quantity) {
        requireKnown(sku);
        if (quantity < 1 || quantity > MOST_OF_ONE) {
            throw new BadInputException("quantity must be between 1 and " + MOST_OF_ONE);
        }
        int total = quantities.getOrDefault(sku, 0) + quantity;
        if (total > MOST_OF_ONE) {
            throw new BadInputException("the cart holds at most " + MOST_OF_ONE + " of one product");
        }
        quantities.put(sku, total);
    }

    /**
     * Removes all of a product; none there is no error.
     *
     * @throws BadInputException if the shop does not sell it
     */
    public void remove(String sku) {
        requireKnown(sku);
        quantities.remove(sku);
    }

    /** The products in the order in which they were first added. */
    public List<Item> items() {
        return quantities.entrySet().stream()
                .map(entry -> new Item(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void requireKnown(String sku) {
        if (!Catalogue.has(sku)) {
            throw new BadInputException("sku is not one of the shop's products");
        }
    }

    /** A product and how many of it. */
    public record Item(String sku, int quantity) {}
}
