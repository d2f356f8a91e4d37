package io.distributedsession.suite.seam;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A generic superclass with members of every visibility. */
abstract class Shelf<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<T> goods = new ArrayList<>();
    private T last;

    void put(T good) {
        goods.add(good);
        last = good;
        sort();
    }

    protected abstract void sort();

    protected List<T> goods() {
        return goods;
    }

    T last() {
        return last;
    }
}
