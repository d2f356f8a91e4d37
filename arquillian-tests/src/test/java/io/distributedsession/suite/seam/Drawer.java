package io.distributedsession.suite.seam;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;

/** In the server's own session, and uses a bean of ours. */
@SessionScoped
public class Drawer implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Desk desk;

    private final List<String> content = new ArrayList<>();

    public void put(String text) {
        content.add(text);
    }

    public List<String> content() {
        return new ArrayList<>(content);
    }

    public String label() {
        return "drawer of a desk with " + desk.notes() + " notes";
    }
}
