package io.distributedsession.suite.seam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Dependent
@Path("price")
public class PriceResource {

    @Inject
    private Price price;

    @Inject
    private Tax tax;

    @POST
    public String raise() {
        return price.raise() + " and " + tax.raise();
    }
}
