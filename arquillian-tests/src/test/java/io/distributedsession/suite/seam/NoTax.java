package io.distributedsession.suite.seam;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.StoredAs;

/** In place of the other one, by its priority. */
@Alternative
@Priority(1)
@DistributedSessionScoped
@StoredAs("tax")
public class NoTax extends Tax {

    private static final long serialVersionUID = 1L;

    @Override
    public int raise() {
        return -super.raise();
    }
}
