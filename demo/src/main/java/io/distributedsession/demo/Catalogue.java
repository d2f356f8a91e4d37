package io.distributedsession.demo;

import java.util.List;

/** What the shop sells. */
final class Catalogue {

    static final List<Product> PRODUCTS = List.of(
            new Product("tea", "Green tea", "100 g, first flush", 650),
            new Product("coffee", "Coffee beans", "250 g, medium roast", 920),
            new Product("honey", "Forest honey", "500 g jar", 780),
            new Product("biscuits", "Oat biscuits", "A dozen, baked today", 410),
            new Product("mug", "Stoneware mug", "0.3 l, hand thrown", 1200),
            new Product("teapot", "Cast iron teapot", "0.8 l, with a sieve", 3400));

    private Catalogue() {}

    /**
     * A product by its key.
     *
     * @throws BadInputException if the shop does not sell it
     */
    static Product require(String sku) {
        return PRODUCTS.stream()
                .filter(product -> product.sku().equals(sku))
                .findFirst()
                .orElseThrow(() -> new BadInputException("sku is not one of the shop's products"));
    }
}
