package io.distributedsession.demo;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.StoredAs;

/**
 * What a visitor means to buy. Two requests that change different products at once both count; where they change the same
 * one, the later of them is refused.
 */
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
        Catalogue.require(sku);
        requireInBounds(quantity);
        int total = quantities.getOrDefault(sku, 0) + quantity;
        if (total > MOST_OF_ONE) {
            throw new BadInputException("the cart holds at most " + MOST_OF_ONE + " of one product");
        }
        quantities.put(sku, total);
    }

    /**
     * Says how many of a product there are to be.
     *
     * @throws BadInputException if the shop does not sell it or these are too many; the cart is unchanged then
     */
    public void set(String sku, int quantity) {
        Catalogue.require(sku);
        requireInBounds(quantity);
        quantities.put(sku, quantity);
    }

    /**
     * Removes all of a product; none there is no error.
     *
     * @throws BadInputException if the shop does not sell it
     */
    public void remove(String sku) {
        Catalogue.require(sku);
        quantities.remove(sku);
    }

    /** Removes everything. */
    public void clear() {
        quantities.clear();
    }

    /** The products in the order in which they were first added. */
    public List<Item> items() {
        return quantities.entrySet().stream()
                .map(entry -> new Item(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void requireInBounds(int quantity) {
        if (quantity < 1 || quantity > MOST_OF_ONE) {
            throw new BadInputException("quantity must be between 1 and " + MOST_OF_ONE);
        }
    }

    /** A product and how many of it. */
    @JsonbPropertyOrder({"sku", "quantity"})
    public record Item(String sku, int quantity) implements Serializable {

        int cents() {
            return Catalogue.require(sku).cents() * quantity;
        }
    }
}
