package io.distributedsession.suite.bad;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.StoredAs;

/** One of two beans with one stored name. */
@DistributedSessionScoped
@StoredAs("same")
public class SameOther implements Serializable {

    private static final long serialVersionUID = 1L;
}
