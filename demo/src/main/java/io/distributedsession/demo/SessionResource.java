package io.distributedsession.demo;

import java.io.InputStream;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.distributedsession.DistributedSession;

/** Login, logout and the session itself. The demo believes everybody: there is no password. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Inject
    DistributedSession session;

    @GET
    @Path("session")
    public SessionView get() {
        return SessionView.of(session);
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionView login(InputStream body) {
        String user = Body.json(body).string("user");
        if (!USER.matcher(user).matches()) {
            throw new BadInputException("user must be 1 to 64 letters, digits, dots, underscores or hyphens");
        }
        session.bindPrincipal(user);
        // the new id is part of the answer, and takes effect with the commit
        session.flush();
        return get();
    }

    @POST
    @Path("logout")
    public void logout() {
        session.invalidate();
    }
}
