package io.distributedsession.scope.specialized;

import jakarta.enterprise.inject.Specializes;

import io.distributedsession.StoredAs;

@Specializes
@StoredAs("price")
class DiscountPrice extends Price {

    private static final long serialVersionUID = 1L;

    @Override
    int amount() {
        return super.amount() - 1;
    }
}
