package io.distributedsession.demo;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;

import io.distributedsession.DistributedSession;

/** The checkout and what came of it. */
@Path("orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    @Inject
    Orders orders;

    @Inject
    Cart cart;

    @Inject
    DistributedSession session;

    @GET
    public List<Order> get() {
        return orders.all();
    }

    /** Buys what is in the cart. */
    @POST
    public Order place() {
        String user = session.principal()
                .orElseThrow(() -> new WebApplicationException(ErrorView.response(403, "log in to check out")));
        return orders.place(cart, user);
    }
}
