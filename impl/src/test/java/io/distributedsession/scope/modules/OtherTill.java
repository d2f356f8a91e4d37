package io.distributedsession.scope.modules;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.StoredAs;

@DistributedSessionScoped
@StoredAs("till")
public class OtherTill extends Till {

    private static final long serialVersionUID = 1L;
}
