package io.distributedsession.scope.registry;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
public class Profile implements Serializable {

    private static final long serialVersionUID = 1L;

    private String colour = "none";

    public void paint(String other) {
        colour = other;
    }

    public String colour() {
        return colour;
    }
}
