package io.distributedsession.suite.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("cart")
@Dependent
public class CartResource {

    @Inject
    private Cart cart;

    @GET
    public String describe() {
        return cart.describe();
    }

    @POST
    @Path("{sku}")
    public String add(@PathParam("sku") String sku) {
        cart.add(sku);
        return cart.describe();
    }
}
