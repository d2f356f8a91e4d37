package io.distributedsession.exchange;

import java.time.Instant;
import java.util.Optional;

import io.distributedsession.SessionException;
import io.distributedsession.cookie.Token;

/**
 * What the request's cookie amounts to.
 *
 * @param token the verified token, if the request has one
 * @param obstacle why the token cannot be judged now; whoever needs the session gets it
 */
record ArrivedToken(Optional<Token> token, Optional<SessionException> obstacle) {

    static final ArrivedToken NONE = new ArrivedToken(Optional.empty(), Optional.empty());

    static ArrivedToken valid(Token token) {
        return new ArrivedToken(Optional.of(token), Optional.empty());
    }

    static ArrivedToken unjudged(SessionException obstacle) {
        return new ArrivedToken(Optional.empty(), Optional.of(obstacle));
    }

    /** As if the session had been committed just now, so that the next read is not too old. */
    ArrivedToken readStrongly(Instant now) {
        return new ArrivedToken(token.map(known -> known.committedAt(now.getEpochSecond())), obstacle);
    }
}
