package io.distributedsession.exchange;

import io.distributedsession.state.BeanState;

/** A scoped bean that exists in this exchange. */
public interface LiveBean {

    BeanForm form();

    /** Whether it was called in a way that may change its state, and so has to be compared at every commit from then on. */
    boolean isCalled();

    /** Its state now. */
    BeanState capture();

    /** Lays a state over it: what was committed, merged with another request's changes. */
    void replace(BeanState state);
}
