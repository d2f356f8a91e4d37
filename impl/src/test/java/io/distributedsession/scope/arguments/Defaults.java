package io.distributedsession.scope.arguments;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

@Dependent
class Defaults {

    @Produces
    String currency() {
        return "USD";
    }

    @Produces
    Boolean feature() {
        return Boolean.FALSE;
    }
}
