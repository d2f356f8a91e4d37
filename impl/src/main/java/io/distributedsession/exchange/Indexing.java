package io.distributedsession.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

import io.distributedsession.SessionStoreException;
import io.distributedsession.state.SessionFacts;
import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.PrincipalIndex;
import io.distributedsession.store.RecordKey;

/** What the index of users' sessions is to hold, if it is kept. */
record Indexing(SessionRules rules, PrincipalIndex index) {

    private static final Logger LOG = System.getLogger(Indexing.class.getName());

    /** The user under whom a session is to be found; empty without a user, and where no index is kept. */
    Optional<RecordKey> principal(SessionFacts facts) {
        return facts.principal().filter(name -> rules.principalIndex()).map(this::key);
    }

    RecordKey key(String principal) {
        return RecordKey.principal(rules.application(), principal);
    }

    /** A session's entry. */
    Optional<IndexEntry> entry(RecordKey head, SessionFacts facts) {
        return principal(facts).map(principal -> new IndexEntry(principal, head, facts.deadline()));
    }

    /** A session has ended. What fails here is no failure of the request: who finds the entry looks at the session. */
    void ended(RecordKey head, SessionFacts facts) {
        principal(facts).ifPresent(principal -> remove(principal, head));
    }

    void remove(RecordKey principal, RecordKey head) {
        attempt(head, () -> index.remove(principal, head));
    }

    /** Removes an entry if no head stands under its key, and none is just being written. */
    void removeOrphan(IndexEntry entry) {
        attempt(entry.head(), () -> index.removeOrphan(entry.principal(), entry.head()));
    }

    private static void attempt(RecordKey head, Runnable removal) {
        try {
            removal.run();
        } catch (SessionStoreException e) {
            LOG.log(Level.DEBUG, ExchangeMessages.notUnindexed(head.reference()), e);
        }
    }
}
