package io.distributedsession.scope.runner;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
public class Inbox implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> messages = new ArrayList<>();

    public void receive(String message) {
        messages.add(message);
    }

    public List<String> messages() {
        return new ArrayList<>(messages);
    }
}
