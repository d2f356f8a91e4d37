package io.distributedsession.suite.bad;

import java.io.Serializable;

/** Made by {@link Producer}. */
public class Produced implements Serializable {

    private static final long serialVersionUID = 1L;
}
