package io.distributedsession.scope.alternative;

import jakarta.enterprise.inject.Alternative;

import io.distributedsession.StoredAs;

/** Nobody enables it. */
@Alternative
@StoredAs("greeting")
class ColdGreeting extends Greeting {

    private static final long serialVersionUID = 1L;
}
