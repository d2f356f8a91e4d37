package io.distributedsession.scope.alternative;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.StoredAs;

@StoredAs("greeting")
@DistributedSessionScoped
class Greeting implements Serializable {

    private static final long serialVersionUID = 1L;

    private int greeted;

    String greet() {
        greeted++;
        return "Hello for the " + greeted + ". time";
    }
}
