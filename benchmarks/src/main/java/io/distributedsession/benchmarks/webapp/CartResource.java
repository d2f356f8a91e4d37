package io.distributedsession.benchmarks.webapp;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** Reads and changes the one cart that the WAR has a bean for; answers how often it was changed. */
@Path("/cart")
public class CartResource {

    @Inject
    private Cart cart;

    @GET
    public int read(@QueryParam("micros") @DefaultValue("0") int micros) {
        Work.take(micros);
        return cart.changes();
    }

    @POST
    public int change(
            @QueryParam("micros") @DefaultValue("0") int micros, @QueryParam("items") @DefaultValue("12") int items) {
        Work.take(micros);
        cart.fill(items);
        return cart.change();
    }
}
