package io.distributedsession.exchange;

import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

import io.distributedsession.cookie.PrincipalTag;
import io.distributedsession.cookie.SessionCookie;
import io.distributedsession.cookie.Token;
import io.distributedsession.cookie.TokenCodec;
import io.distributedsession.store.StoredHead;

/** Makes the {@code Set-Cookie} header of a session. */
final class CookieWriter {

    private final TokenCodec tokens;
    private final PrincipalTag principalTag;
    private final SessionCookie cookie;
    private final SessionRules rules;
    private final InstantSource clock;

    CookieWriter(
            TokenCodec tokens,
            PrincipalTag principalTag,
            SessionCookie cookie,
            SessionRules rules,
            InstantSource clock) {
        this.tokens = tokens;
        this.principalTag = principalTag;
        this.cookie = cookie;
        this.rules = rules;
        this.clock = clock;
    }

    /** For a session just read, touched or committed. */
    String set(LoadedSession session) {
        return set(token(session));
    }

    /** The token of a session just read, touched or committed. */
    Token token(LoadedSession session) {
        StoredHead.Live head = session.head();
        byte[] tag = principalTag.of(session.facts().principal());
        return new Token(
                session.id(), head.version(), now(), head.ttl(), session.facts().deadline(), tag);
    }

    PrincipalTag principalTag() {
        return principalTag;
    }

    /** For a session that was touched without being read. */
    String set(Token token, StoredHead.Live head) {
        long version = Math.min(Math.max(token.version(), head.version()), 0xFFFF_FFFFL);
        return set(new Token(
                token.sessionId(),
                version,
                now(),
                Math.min(head.ttl(), token.deadline()),
                token.deadline(),
                token.principalTag()));
    }

    String clear() {
        return cookie.clear();
    }

    /** What a browser is to clear at a logout, as the header {@code Clear-Site-Data} tells it. */
    Optional<String> clearSiteData() {
        return rules.clearSiteData();
    }

    private String set(Token token) {
        OptionalLong maxAge = rules.persistentCookie() ? OptionalLong.of(token.ttl() - now()) : OptionalLong.empty();
        return cookie.set(tokens.sign(token), maxAge);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
