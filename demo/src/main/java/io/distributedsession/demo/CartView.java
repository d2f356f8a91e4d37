package io.distributedsession.demo;

import java.util.List;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** The cart as the API answers it. */
@JsonbPropertyOrder({"node", "items", "count", "cents", "visits"})
public record CartView(String node, List<Cart.Item> items, int count, int cents, int visits) {

    static CartView of(Cart cart, Visits visits) {
        List<Cart.Item> items = cart.items();
        return new CartView(
                Node.NAME,
                items,
                items.stream().mapToInt(Cart.Item::quantity).sum(),
                items.stream().mapToInt(Cart.Item::cents).sum(),
                visits.count());
    }
}
