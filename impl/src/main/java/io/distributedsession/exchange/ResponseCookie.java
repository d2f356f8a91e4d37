package io.distributedsession.exchange;

import java.util.Optional;
import java.util.function.Supplier;

import io.distributedsession.SessionException;
import io.distributedsession.cookie.Token;
import io.distributedsession.store.StoredHead;

/** The cookie that a response is to carry, until its headers are on their way. */
final class ResponseCookie {

    private final CookieWriter cookies;

    /** Why a cookie can no longer be sent; {@code null} while it can. */
    private Supplier<SessionException> obstacle;

    private String toSend;
    private String sent;
    private boolean loggedOut;

    ResponseCookie(CookieWriter cookies) {
        this.cookies = cookies;
    }

    void headersSent() {
        if (obstacle == null) {
            obstacle = ExchangeMessages::tooLate;
        }
    }

    /** There is no response at all. */
    void isForNobody() {
        obstacle = ExchangeMessages::noResponse;
    }

    boolean canBeSent() {
        return obstacle == null;
    }

    /**
     * A session that nobody could find without its cookie must not be stored.
     *
     * @throws SessionException if the headers are on their way, or there is no response
     */
    void requireHeadersOpen() {
        if (obstacle != null) {
            throw obstacle.get();
        }
    }

    /** For a session just read or committed; without effect where it comes too late, as the client has one that will do. */
    void set(LoadedSession session) {
        if (canBeSent()) {
            toSend = cookies.set(session);
            loggedOut = false;
        }
    }

    /** For a session that was extended without being read. */
    void set(Token token, StoredHead.Live extended) {
        toSend = cookies.set(token, extended);
    }

    void clear() {
        toSend = cookies.clear();
    }

    /** The session has ended at the application's wish, not for another reason. */
    void loggedOut() {
        loggedOut = true;
    }

    /** The header {@code Clear-Site-Data} that the response is to carry: not where another session has started since. */
    Optional<String> clearSiteData() {
        return loggedOut ? cookies.clearSiteData() : Optional.empty();
    }

    /** The header to send, once. */
    Optional<String> take() {
        Optional<String> cookie = Optional.ofNullable(toSend);
        sent = cookie.orElse(sent);
        toSend = null;
        return cookie;
    }

    /** The header that was taken last. */
    Optional<String> sent() {
        return Optional.ofNullable(sent);
    }
}
