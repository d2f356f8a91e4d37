package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

import io.distributedsession.SessionException;
import io.distributedsession.cookie.PrincipalTag;

/**
 * Lets the session follow the request's user. Without a user, the session stays as it is; a session of nobody becomes the
 * user's, under a new id; one of another user ends, and this one starts without. Not thread-safe: the exchange calls it under
 * its lock.
 */
final class UserFollower {

    private static final Logger LOG = System.getLogger(UserFollower.class.getName());

    private final RequestSession session;
    private final SessionCommit commit;
    private final RequestBeans beans;
    private final PrincipalTag tag;

    /** Ending another user's session makes its beans, which read the session. */
    private boolean busy;

    /** The session may still be another user's. */
    private boolean behind;

    UserFollower(RequestSession session, SessionCommit commit, RequestBeans beans, PrincipalTag tag) {
        this.session = session;
        this.commit = commit;
        this.beans = beans;
        this.tag = tag;
    }

    /** The session is needed: it is read, and is the user's or nobody's afterwards. */
    void needed(Optional<String> user, boolean extending) {
        if (user.isEmpty()) {
            leftByUser();
        } else if (!busy) {
            busy = true;
            behind = true;
            try {
                session.read(extending);
                follow(user.get(), extending);
                behind = false;
            } finally {
                busy = false;
            }
        }
    }

    /**
     * The session goes to somebody who reads it himself, with its lease or after this request: where the token tells of this user,
     * nothing has to be read before.
     */
    void handingOver(Optional<String> user, boolean extending) {
        if (user.isEmpty() || session.first().isDone() || isTokenOfOther(user.get())) {
            needed(user, extending);
        }
    }

    /**
     * A commit. Where the request has not needed the session, the token alone tells whether its user has changed; and it must
     * not fail for a session that it does not need.
     */
    void committing(Optional<String> user, boolean extending) {
        if (user.isEmpty() || session.first().isDone()) {
            needed(user, extending);
        } else {
            session.rotation().startsFor(user.get());
            if (isTokenOfOther(user.get())) {
                try {
                    needed(user, extending);
                } catch (SessionException e) {
                    LOG.log(Level.DEBUG, ExchangeMessages.notFollowed(e), e);
                }
            }
        }
    }

    /** Whether the session may be another user's than the request's, because following failed. */
    boolean isBehind() {
        return behind;
    }

    /** Nobody is logged in, or not any more: what is written from now on is of no user, unless the application binds one. */
    private void leftByUser() {
        behind = false;
        session.rotation().startsForNobody();
    }

    /** Whether the request's token, not read, tells of nobody's session or of another user's. */
    private boolean isTokenOfOther(String user) {
        return session.first()
                .arrived()
                .token()
                .filter(token -> !tag.matches(token.principalTag(), Optional.of(user)))
                .isPresent();
    }

    private void follow(String user, boolean extending) {
        Optional<String> owner =
                session.loaded().flatMap(stored -> stored.facts().principal());
        if (owner.isPresent() && !owner.get().equals(user)) {
            beans.end(session, commit, extending);
        }
        session.rotation().startsFor(user);
        if (session.loaded().isPresent() && owner.isEmpty()) {
            session.rotation().follow(user);
        }
    }
}
