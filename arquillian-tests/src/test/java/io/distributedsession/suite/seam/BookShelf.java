package io.distributedsession.suite.seam;

import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

import io.distributedsession.DistributedSessionScoped;

/** Not public; records and enums as state. */
@DistributedSessionScoped
class BookShelf extends Shelf<BookShelf.Book> {

    private static final long serialVersionUID = 1L;

    private final Map<Cover, Integer> counts = new EnumMap<>(Cover.class);

    @Override
    protected void sort() {
        goods().sort(Comparator.comparing(Book::title));
        counts.merge(last().cover(), 1, Integer::sum);
    }

    String describe() {
        return goods() + " " + counts + " bends " + last().cover().bends();
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
