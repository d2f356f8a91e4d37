package io.distributedsession.benchmarks.reliability;

import java.util.Locale;
import java.util.Set;

import io.distributedsession.OnConflict;
import io.distributedsession.exchange.BeanForm;
import io.distributedsession.state.MergeRules;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;

/** What a bean's request does while the store is not available. */
enum Policy {
    REQUIRED,
    OPTIONAL;

    /** A bean of this policy. */
    BeanForm form() {
        return new BeanForm(
                new StateForm("counter", 0, Policy.class.getClassLoader(), TypeFilter.JDK_VALUES, Set.of()),
                MergeRules.DEFAULT,
                false,
                OnConflict.Policy.REJECT,
                this == OPTIONAL);
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
