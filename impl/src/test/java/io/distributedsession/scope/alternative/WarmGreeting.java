package io.distributedsession.scope.alternative;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;

import io.distributedsession.StoredAs;

@Alternative
@Priority(1)
@StoredAs("greeting")
class WarmGreeting extends Greeting {

    private static final long serialVersionUID = 1L;

    @Override
    String greet() {
        return "Oh, " + super.greet();
    }
}
