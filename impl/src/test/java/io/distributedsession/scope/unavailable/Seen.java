package io.distributedsession.scope.unavailable;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.WhenUnavailable;
import io.distributedsession.WhenUnavailable.Policy;

/** Pages that a visitor has seen: nice to have. */
@DistributedSessionScoped
@WhenUnavailable(Policy.OPTIONAL)
public class Seen implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> pages = new ArrayList<>();

    public void add(String page) {
        pages.add(page);
    }

    public List<String> pages() {
        return new ArrayList<>(pages);
    }
}
