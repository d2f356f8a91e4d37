package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

import io.distributedsession.SecurityOptions.OverLimit;
import io.distributedsession.SessionException;
import io.distributedsession.budget.Budget;
import io.distributedsession.budget.CurrentBudget;
import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.StoredHead;

/**
 * The sessions of users. The index only says where to look: whose a session is, its sealed record says, for whoever may write
 * the table may enter anything. Thread-safe.
 */
final class PrincipalSessions {

    private static final Logger LOG = System.getLogger(PrincipalSessions.class.getName());

    private static final int MOST_ROUNDS = 8;
    /** No node takes a session for live that has been over for so long. */
    private static final Duration MOST_SKEW = Duration.ofHours(1);

    private final BoundSessions sessions;
    private final Indexing indexing;
    private final SessionRules rules;
    private final InstantSource clock;

    PrincipalSessions(BoundSessions sessions, Indexing indexing, SessionRules rules, InstantSource clock) {
        this.sessions = sessions;
        this.indexing = indexing;
        this.rules = rules;
        this.clock = clock;
    }

    SessionRules rules() {
        return rules;
    }

    /** A user's live sessions, the last seen first. */
    List<BoundSession> find(String principal) {
        return entries(principal).stream()
                .map(entry -> sessions.open(principal, entry.head()))
                .flatMap(Optional::stream)
                .sorted(lastSeen().reversed())
                .toList();
    }

    /** Ends a session, if it is a live one of this user. */
    boolean end(String principal, RecordKey key, SessionEvents events) {
        requireIndex();
        return sessions.open(principal, key)
                .filter(session -> sessions.end(session, events))
                .isPresent();
    }

    /**
     * Ends a user's sessions. One that gets a new id meanwhile leaves a tombstone, and its new entry came with it: then the
     * index is read again.
     *
     * @param spared the session that stays
     * @return how many were ended
     */
    int endAll(String principal, Optional<RecordKey> spared, SessionEvents events) {
        int ended = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean all = true;
            for (IndexEntry entry : entries(principal)) {
                if (spared.filter(entry.head()::equals).isEmpty()) {
                    Optional<BoundSession> session = sessions.open(principal, entry.head());
                    boolean gone =
                            session.filter(live -> sessions.end(live, events)).isPresent();
                    ended += gone ? 1 : 0;
                    all &= gone || session.isEmpty() && !forgetRotated(entry);
                }
            }
            if (all) {
                return ended;
            }
        }
        throw ExchangeMessages.rotatedTooOften();
    }

    /** A user has logged in: ends those of the user's sessions that are too many now. Never fails the login, which is written. */
    void limit(LoadedSession current, SessionEvents events) {
        Optional<Integer> most = rules.maxSessionsPerPrincipal();
        if (most.isPresent()) {
            try {
                String principal = current.facts().principal().orElseThrow();
                // a user may have many sessions: looking at them must not use up what the login needs
                CurrentBudget.under(Budget.of(rules.storeTimeout()), () -> {
                    limit(principal, current.head().key(), most.get(), events);
                    return null;
                });
            } catch (SessionException e) {
                LOG.log(Level.WARNING, "{0}", ExchangeMessages.notLimited(e));
            }
        }
    }

    /** Ends and drops as it goes: what it has done stays done if it cannot look at all, and the next login gets further. */
    private void limit(String principal, RecordKey current, int most, SessionEvents events) {
        List<IndexEntry> entries = entries(principal);
        if (entries.size() > most) {
            Queue<BoundSession> kept = new PriorityQueue<>(endedFirst());
            for (IndexEntry entry : entries) {
                if (!entry.head().equals(current)) {
                    Optional<StoredHead> standing = sessions.load(entry.head());
                    sessions.opened(principal, standing).ifPresentOrElse(kept::add, () -> dropIfOver(entry, standing));
                }
                // the current one is kept, too
                if (kept.size() >= most) {
                    sessions.end(kept.remove(), events);
                }
            }
        }
    }

    /** A head may be deleted days after its expiry; until then its entry would cost every login a read. */
    private void dropIfOver(IndexEntry entry, Optional<StoredHead> standing) {
        if (standing.isEmpty()) {
            indexing.removeOrphan(entry);
        } else if (standing.get() instanceof StoredHead.Tombstone || isOverOnEveryClock(standing.get())) {
            indexing.remove(entry.principal(), entry.head());
        }
    }

    private boolean isOverOnEveryClock(StoredHead head) {
        return head.ttl() <= clock.instant().minus(MOST_SKEW).getEpochSecond();
    }

    private Comparator<BoundSession> endedFirst() {
        return rules.overLimit() == OverLimit.END_LEAST_RECENTLY_SEEN
                ? lastSeen()
                : Comparator.comparing(session -> session.facts().created());
    }

    private Comparator<BoundSession> lastSeen() {
        return Comparator.comparing(session -> session.lastSeen(rules.idleTimeout()));
    }

    private List<IndexEntry> entries(String principal) {
        requireIndex();
        long now = clock.instant().getEpochSecond();
        return indexing.index().find(indexing.key(principal)).stream()
                .filter(entry -> entry.ttl() > now && entry.head().isHeadOf(rules.application()))
                .toList();
    }

    private void requireIndex() {
        if (!rules.principalIndex()) {
            throw ExchangeMessages.noIndex();
        }
    }

    /**
     * Whether the session has got a new id; the entry of its old one has no more use then. One that looks absent or expired
     * keeps its entry until the entry's own time: another node's clock may still let it live, and a query may see an entry
     * before the head that was written with it.
     */
    private boolean forgetRotated(IndexEntry entry) {
        boolean rotated = sessions.isRotated(entry.head());
        if (rotated) {
            indexing.remove(entry.principal(), entry.head());
        }
        return rotated;
    }
}
