package io.distributedsession.demo;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * Something that the shop sells.
 *
 * @param sku its key
 * @param name its name
 * @param note what there is to say about it
 * @param cents its price in euro cents
 */
@JsonbPropertyOrder({"sku", "name", "note", "cents"})
public record Product(String sku, String name, String note, int cents) {}
