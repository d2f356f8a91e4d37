package io.distributedsession.suite.seam;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Looks its bean up, and destroys it. */
@Dependent
@Path("books")
public class BookResource {

    @Inject
    private Instance<BookShelf> shelves;

    @GET
    public String describe() {
        BookShelf shelf = shelves.get();
        return shelf.goods().isEmpty() ? "empty" : shelf.describe();
    }

    @POST
    @Path("{cover}/{title}")
    public void put(@PathParam("cover") String cover, @PathParam("title") String title) {
        shelves.get().put(new BookShelf.Book(title, BookShelf.Cover.valueOf(cover)));
    }

    @DELETE
    public void destroy() {
        shelves.destroy(shelves.get());
    }
}
