package io.distributedsession.benchmarks.webapp;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpSession;

/** A cart in Redis, by Spring Session: what was changed is to be set again. */
@RequestScoped
public class SpringCart implements Cart {

    private static final String ITEMS = "items";

    @Override
    public int fill(int count) {
        Items items = items();
        int changes = items.fill(count);
        SpringSessionFilter.session().setAttribute(ITEMS, items);
        return changes;
    }

    @Override
    public int change() {
        Items items = items();
        int changes = items.change();
        SpringSessionFilter.session().setAttribute(ITEMS, items);
        return changes;
    }

    @Override
    public int changes() {
        return items().changes();
    }

    private static Items items() {
        HttpSession session = SpringSessionFilter.session();
        return session.getAttribute(ITEMS) instanceof Items items ? items : new Items();
    }
}
