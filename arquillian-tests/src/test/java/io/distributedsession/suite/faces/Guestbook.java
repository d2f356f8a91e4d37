package io.distributedsession.suite.faces;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Named;

import io.distributedsession.DistributedSessionScoped;

/** The backing bean of the page {@code guestbook.xhtml}. */
@Named
@DistributedSessionScoped
public class Guestbook implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> guests = new ArrayList<>();
    private String name;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getGuests() {
        return String.join(" and ", guests);
    }

    /** Stays on the page. */
    public void sign() {
        guests.add(name);
    }

    /** Has the browser get the page anew. */
    public String signAndLeave() {
        sign();
        return "guestbook?faces-redirect=true";
    }
}
