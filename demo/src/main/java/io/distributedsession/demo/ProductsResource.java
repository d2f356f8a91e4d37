package io.distributedsession.demo;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The catalogue. It needs no session, so it costs no call to the database. */
@Path("products")
public class ProductsResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Product> get() {
        return Catalogue.PRODUCTS;
    }
}
