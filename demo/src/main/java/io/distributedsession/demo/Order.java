package io.distributedsession.demo;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * What a visitor has bought.
 *
 * @param number for talking about it
 * @param user who bought
 * @param placedAt when
 * @param items what
 * @param cents for how much
 */
@JsonbPropertyOrder({"number", "user", "placedAt", "items", "cents"})
public record Order(String number, String user, Instant placedAt, List<Cart.Item> items, int cents)
        implements Serializable {}
