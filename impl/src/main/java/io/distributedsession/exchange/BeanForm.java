package io.distributedsession.exchange;

import java.util.Objects;

import io.distributedsession.OnConflict;
import io.distributedsession.state.MergeRules;
import io.distributedsession.state.StateForm;

/**
 * What the exchange knows of a scoped bean.
 *
 * @param state what the codec knows of it
 * @param rules how its state is merged with another request's
 * @param exclusive whether it is changed under the session's lease alone
 * @param policy what happens where it cannot be merged
 * @param optional whether it has fresh state where it cannot be read, and its changes may be lost
 */
public record BeanForm(
        StateForm state, MergeRules rules, boolean exclusive, OnConflict.Policy policy, boolean optional) {

    public BeanForm {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(policy, "policy");
    }

    /** A bean without which the request fails. */
    public BeanForm(StateForm state, MergeRules rules, boolean exclusive, OnConflict.Policy policy) {
        this(state, rules, exclusive, policy, false);
    }

    /** The stored name. */
    public String name() {
        return state.bean();
    }
}
