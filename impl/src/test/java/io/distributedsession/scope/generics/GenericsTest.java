package io.distributedsession.scope.generics;

import jakarta.enterprise.util.TypeLiteral;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import io.distributedsession.scope.generics.BookShelf.Book;
import io.distributedsession.scope.generics.BookShelf.Cover;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An abstract generic superclass; package-private, protected and bridge methods; records and enums as state. */
class GenericsTest {

    private static final Book DUNE = new Book("Dune", Cover.SOFT);

    private final Application application = Application.of(BookShelf.class);
    private final BookShelf shelf = application.get(BookShelf.class);
    private final Shelf<Book> asShelf =
            application.container().select(new TypeLiteral<Shelf<Book>>() {}).get();
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void beanOfAGenericSuperclass_isOneBeanByEitherType() {
        browser.request(() -> asShelf.put(DUNE));
        browser.request(() -> shelf.put(new Book("Emma", Cover.HARD)));

        assertThat(browser.request(asShelf::goods)).containsExactly(DUNE, new Book("Emma", Cover.HARD));
        assertThat(browser.request(shelf::sortings)).isEqualTo(2);
    }

    @Test
    void recordWithAConstantThatHasABody_comesBackAsItWas() {
        browser.request(() -> shelf.put(DUNE));

        Book last = browser.request(shelf::last);

        assertThat(last).isEqualTo(DUNE);
        assertThat(last.cover()).isSameAs(Cover.SOFT);
        assertThat(last.cover().bends()).isTrue();
        assertThat(browser.gotCookie()).as("nothing was written").isFalse();
    }
}
