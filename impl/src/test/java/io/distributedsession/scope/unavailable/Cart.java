package io.distributedsession.scope.unavailable;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
public class Cart implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> items = new ArrayList<>();

    public void add(String item) {
        items.add(item);
    }

    public List<String> items() {
        return new ArrayList<>(items);
    }
}
