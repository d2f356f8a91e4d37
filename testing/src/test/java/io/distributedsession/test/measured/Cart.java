package io.distributedsession.test.measured;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
public class Cart implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> lines = new ArrayList<>();
    private int visits;

    public void add(String sku) {
        lines.add(sku);
    }

    public void visit() {
        visits++;
    }

    public int size() {
        return lines.size();
    }
}
