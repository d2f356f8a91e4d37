package io.distributedsession.exchange;

import io.distributedsession.state.BeanState;

/** A scoped bean that exists in this exchange. */
public interface LiveBean {

    BeanForm form();

    /** Whether it was called since it was last captured. A call that races with a capture counts for the next one. */
    boolean isCalled();

    /** Its state now. */
    BeanState capture();

    /** Lays a state over it: what was committed, merged with another request's changes. */
    void replace(BeanState state);
}
