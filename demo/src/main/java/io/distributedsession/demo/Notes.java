package io.distributedsession.demo;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.StoredAs;

/** Free text of a visitor, the bean that can grow large. */
@DistributedSessionScoped
@StoredAs("notes")
public class Notes implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text = "";

    /** Replaces the text. */
    public void write(String newText) {
        text = newText;
    }

    /** The text last written. */
    public String read() {
        return text;
    }
}
