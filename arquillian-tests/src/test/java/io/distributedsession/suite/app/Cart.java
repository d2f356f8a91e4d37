package io.distributedsession.suite.app;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.StoredAs;

/** A bean with a stored name of its own; its state is its superclass's. */
@DistributedSessionScoped
@StoredAs("cart")
public class Cart extends Basket {

    private static final long serialVersionUID = 1L;
}
