package io.distributedsession.scope.generics;

import java.io.Serializable;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class BookShelf extends Shelf<BookShelf.Book> {

    private static final long serialVersionUID = 1L;

    private int sortings;

    @Override
    void put(Book good) {
        super.put(good);
    }

    @Override
    protected void sorted() {
        sortings++;
    }

    protected int sortings() {
        return sortings;
    }

    record Book(String title, Cover cover) implements Serializable {}

    enum Cover {
        HARD,
        SOFT {
            @Override
            boolean bends() {
                return true;
            }
        };

        boolean bends() {
            return false;
        }
    }
}
