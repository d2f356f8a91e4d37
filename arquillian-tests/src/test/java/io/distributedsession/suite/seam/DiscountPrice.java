package io.distributedsession.suite.seam;

import jakarta.enterprise.inject.Specializes;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.StoredAs;

@Specializes
@DistributedSessionScoped
@StoredAs("price")
public class DiscountPrice extends Price {

    private static final long serialVersionUID = 1L;

    @Override
    public int raise() {
        return super.raise() - 100;
    }
}
