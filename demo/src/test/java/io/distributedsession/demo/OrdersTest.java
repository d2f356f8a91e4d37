package io.distributedsession.demo;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrdersTest {

    private final Cart cart = new Cart();
    private final Orders orders = new Orders();

    @Test
    void order_takesWhatIsInTheCart() {
        cart.add("tea", 2);
        cart.add("mug", 1);

        Order order = orders.place(cart, "ada");

        assertThat(order.items()).containsExactly(new Cart.Item("tea", 2), new Cart.Item("mug", 1));
        assertThat(order.cents()).isEqualTo(2500);
        assertThat(order.user()).isEqualTo("ada");
        assertThat(cart.items()).isEmpty();
        assertThat(orders.all()).containsExactly(order);
    }

    @Test
    void emptyCart_isNoOrder() {
        assertThatThrownBy(() -> orders.place(cart, "ada"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("the cart is empty");
        assertThat(orders.all()).isEmpty();
    }
}
