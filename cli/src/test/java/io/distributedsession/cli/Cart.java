package io.distributedsession.cli;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Cart implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> lines = new ArrayList<>();

    void add(String sku) {
        lines.add(sku);
    }

    int size() {
        return lines.size();
    }
}
