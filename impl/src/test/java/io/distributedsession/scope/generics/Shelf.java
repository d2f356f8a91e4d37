package io.distributedsession.scope.generics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What all kinds of shelves have in common. */
abstract class Shelf<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<T> goods = new ArrayList<>();
    private T last;

    void put(T good) {
        goods.add(good);
        last = good;
        sorted();
    }

    protected abstract void sorted();

    protected List<T> goods() {
        return new ArrayList<>(goods);
    }

    T last() {
        return last;
    }
}
