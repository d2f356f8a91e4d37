package io.distributedsession.suite.seam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Dependent
@Path("account")
public class AccountResource {

    @Inject
    private Account account;

    @GET
    public String describe() {
        return account.describe();
    }

    @POST
    @Path("{amount}")
    public String book(@PathParam("amount") int amount) {
        try {
            account.book(amount);
            return "booked";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
