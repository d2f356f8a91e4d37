package io.distributedsession.demo;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import io.distributedsession.DistributedSession;

/** The session as the API answers it; what there is not is null. */
@JsonbPropertyOrder({"present", "createdAt", "expiresAt", "reference", "principal"})
@JsonbNillable
public record SessionView(boolean present, String createdAt, String expiresAt, String reference, String principal) {

    static SessionView of(DistributedSession session) {
        return new SessionView(
                session.isPresent(),
                session.createdAt().map(Object::toString).orElse(null),
                session.expiresAt().map(Object::toString).orElse(null),
                session.reference().orElse(null),
                session.principal().orElse(null));
    }
}
