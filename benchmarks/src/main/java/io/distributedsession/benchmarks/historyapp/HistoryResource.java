package io.distributedsession.benchmarks.historyapp;

import java.util.Collection;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;

import io.distributedsession.DistributedSession;

/**
 * Makes operations on the session, all or nothing: one a line, its kind and its value. Answers with the value that a register's
 * write replaced, and behind a read with a line each for the set, the log, the counters and the register.
 */
@Path("/history")
public class HistoryResource {

    @Inject
    private DistributedSession session;

    @Inject
    private Elements elements;

    @Inject
    private Entries entries;

    @Inject
    private Counters counters;

    @Inject
    private Register register;

    @POST
    public String make(@QueryParam("starts") @DefaultValue("false") boolean starts, String operations) {
        // the session under test is the one that the cookie names; another one is not to be started
        if (!starts && !session.isPresent()) {
            throw new WebApplicationException(Status.GONE);
        }
        StringBuilder answer = new StringBuilder();
        for (String operation : operations.lines().toList()) {
            String[] parts = operation.split(" ");
            answer.append(make(parts[0], Long.parseLong(parts[1])));
        }
        return answer.isEmpty() ? "0" : answer.toString();
    }

    private String make(String kind, long value) {
        switch (kind) {
            case "PUT" -> elements.put(value);
            case "TAKE" -> elements.take(value);
            case "APPEND" -> entries.append(value);
            case "ADD" -> counters.add(value);
            case "WRITE" -> {
                long base = register.value();
                register.value(value);
                return Long.toString(base);
            }
            case "READ" -> {
                return String.join(
                        "\n",
                        "0",
                        line(elements.all()),
                        line(entries.all()),
                        line(counters.all()),
                        Long.toString(register.value()));
            }
            case "LOGOUT" -> session.invalidate();
            default -> throw new WebApplicationException("unknown kind " + kind, Status.BAD_REQUEST);
        }
        return "";
    }

    private static String line(Collection<Long> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
