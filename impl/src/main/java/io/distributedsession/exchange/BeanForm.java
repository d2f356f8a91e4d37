package io.distributedsession.exchange;

import java.util.Objects;

import io.distributedsession.OnConflict;
import io.distributedsession.state.MergeRules;

/**
 * What the exchange knows of a scoped bean.
 *
 * @param name the stored name
 * @param schema the number of the bean's form in this build
 * @param loader resolves the classes of its state
 * @param rules how its state is merged with another request's
 * @param exclusive whether it is changed under the session's lease alone
 * @param policy what happens where it cannot be merged
 */
public record BeanForm(
        String name, int schema, ClassLoader loader, MergeRules rules, boolean exclusive, OnConflict.Policy policy) {

    public BeanForm {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(loader, "loader");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(policy, "policy");
    }
}
