package io.distributedsession.suite.app;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

/** As large as one likes. */
@DistributedSessionScoped
public class Attic implements Serializable {

    private static final long serialVersionUID = 1L;

    private byte[] noise = {};

    public void fill(byte[] with) {
        noise = with;
    }

    public int size() {
        return noise.length;
    }
}
