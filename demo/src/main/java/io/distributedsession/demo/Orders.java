package io.distributedsession.demo;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.Exclusive;
import io.distributedsession.StoredAs;

/** The orders of this session; a real shop would keep them where they outlive it. */
@DistributedSessionScoped
@StoredAs("orders")
public class Orders implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<Order> placed = new ArrayList<>();

    /**
     * Turns the cart into an order. One request of a session at a time does so, on whichever node: of two clicks the second
     * finds the cart empty.
     *
     * @throws BadInputException if the cart is empty
     */
    @Exclusive
    public Order place(Cart cart, String user) {
        List<Cart.Item> items = new ArrayList<>(cart.items());
        if (items.isEmpty()) {
            throw new BadInputException("the cart is empty");
        }
        Order order = new Order(
                UUID.randomUUID().toString().substring(0, 8).toUpperCase(),
                user,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                items,
                items.stream().mapToInt(Cart.Item::cents).sum());
        placed.add(order);
        cart.clear();
        return order;
    }

    /** All orders, the first one first. */
    public List<Order> all() {
        return List.copyOf(placed);
    }
}
