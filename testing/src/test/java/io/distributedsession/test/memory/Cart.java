package io.distributedsession.test.memory;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Cart implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Integer> lines = new TreeMap<>();

    void add(String sku, int quantity) {
        lines.merge(sku, quantity, Integer::sum);
    }

    Map<String, Integer> lines() {
        return lines;
    }
}
