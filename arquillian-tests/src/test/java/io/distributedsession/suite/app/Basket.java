package io.distributedsession.suite.app;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** Private fields of a superclass, one of them final. */
public abstract class Basket implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Integer> quantities = new TreeMap<>();
    private int changes;

    public void add(String sku) {
        quantities.merge(sku, 1, Integer::sum);
        changes++;
    }

    public String describe() {
        return quantities + " after " + changes + " changes";
    }
}
