package io.distributedsession.demo;

import java.util.List;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** The cart as the API answers it. */
@JsonbPropertyOrder({"node", "items", "count", "visits"})
public record CartView(String node, List<Cart.Item> items, int count, int visits) {

    static CartView of(Cart cart, Visits visits) {
        List<Cart.Item> items = cart.items();
        int count = items.stream().mapToInt(Cart.Item::quantity).sum();
        return new CartView(Node.NAME, items, count, visits.count());
    }
}
