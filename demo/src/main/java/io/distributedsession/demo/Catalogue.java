package io.distributedsession.demo;

import java.util.Set;

/** What the shop sells; names and prices are on the page. */
final class Catalogue {

    private static final Set<String> SKUS = Set.of("tea", "coffee", "honey", "biscuits", "mug", "teapot");

    private Catalogue() {}

    static boolean has(String sku) {
        return SKUS.contains(sku);
    }
}
