package io.distributedsession.demo;

import java.io.InputStream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The cart and the visits. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CartResource {

    @Inject
    Cart cart;

    @Inject
    Visits visits;

    @GET
    @Path("cart")
    public CartView get() {
        return CartView.of(cart, visits);
    }

    @POST
    @Path("cart/items")
    @Consumes(MediaType.APPLICATION_JSON)
    public CartView add(InputStream body) {
        Body item = Body.json(body);
        cart.add(item.string("sku"), item.integer("quantity"));
        return get();
    }

    @PUT
    @Path("cart/items/{sku}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CartView set(@PathParam("sku") String sku, InputStream body) {
        cart.set(sku, Body.json(body).integer("quantity"));
        return get();
    }

    @DELETE
    @Path("cart/items/{sku}")
    public CartView remove(@PathParam("sku") String sku) {
        cart.remove(sku);
        return get();
    }

    @POST
    @Path("visits")
    public CartView visit() {
        visits.add();
        return get();
    }
}
