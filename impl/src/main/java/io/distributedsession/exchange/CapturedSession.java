package io.distributedsession.exchange;

import java.util.Arrays;
import java.util.Optional;

import io.distributedsession.SessionHandle;
import io.distributedsession.cookie.Token;

/** The session of an exchange, for code after it. Thread-safe. */
public final class CapturedSession implements SessionHandle {

    // guarded by this
    private ArrivedToken token;

    CapturedSession(ArrivedToken token) {
        this.token = token;
    }

    synchronized ArrivedToken token() {
        return token;
    }

    /** What the exchange that captured it makes of its session. */
    synchronized void becomes(ArrivedToken now) {
        token = now;
    }

    /** A run knows a later expiry, but no other id: one that was changed meanwhile is not to be changed back. */
    synchronized void extended(ArrivedToken now) {
        if (Arrays.equals(id(now).orElse(null), id(token).orElse(null))) {
            token = now;
        }
    }

    private static Optional<byte[]> id(ArrivedToken token) {
        return token.token().map(Token::sessionId);
    }

    /** Nothing of the session. */
    @Override
    public String toString() {
        return "SessionHandle";
    }
}
