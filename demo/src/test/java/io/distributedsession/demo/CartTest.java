package io.distributedsession.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CartTest {

    private final Cart cart = new Cart();

    @Test
    void addsUpAndKeepsTheOrder() {
        cart.add("tea", 2);
        cart.add("coffee", 1);
        cart.add("tea", 3);

        assertThat(cart.items()).containsExactly(new Cart.Item("tea", 5), new Cart.Item("coffee", 1));
    }

    @Test
    void removesAllOfAProduct() {
        cart.add("tea", 2);
        cart.add("mug", 1);

        cart.remove("tea");
        cart.remove("honey");

        assertThat(cart.items()).containsExactly(new Cart.Item("mug", 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 100, Integer.MAX_VALUE})
    void refusesQuantitiesOutOfBounds(int quantity) {
        assertThatThrownBy(() -> cart.add("tea", quantity))
                .isInstanceOf(BadInputException.class)
                .hasMessage("quantity must be between 1 and 99");
        assertThat(cart.items()).isEmpty();
    }

    @Test
    void setsAQuantity() {
        cart.add("tea", 2);

        cart.set("tea", 7);
        cart.set("mug", 1);

        assertThat(cart.items()).containsExactly(new Cart.Item("tea", 7), new Cart.Item("mug", 1));
        assertThatThrownBy(() -> cart.set("tea", 100)).isInstanceOf(BadInputException.class);
    }

    @Test
    void refusesMoreThanTheCartHoldsOfOneProduct() {
        cart.add("tea", 99);

        assertThatThrownBy(() -> cart.add("tea", 1)).isInstanceOf(BadInputException.class);
        assertThat(cart.items()).containsExactly(new Cart.Item("tea", 99));
    }

    @Test
    void refusesWhatTheShopDoesNotSell() {
        assertThatThrownBy(() -> cart.add("car", 1)).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> cart.remove("car")).isInstanceOf(BadInputException.class);
    }

    @Test
    void theViewCountsAllQuantities() {
        cart.add("tea", 2);
        cart.add("coffee", 1);
        Visits visits = new Visits();
        visits.add();

        CartView view = CartView.of(cart, visits);

        assertThat(view.count()).isEqualTo(3);
        assertThat(view.cents()).isEqualTo(2 * 650 + 920);
        assertThat(view.visits()).isEqualTo(1);
    }
}
