package io.distributedsession.exchange;

import java.security.SecureRandom;
import java.time.InstantSource;

import io.distributedsession.state.Sealer;
import io.distributedsession.state.StateCodec;
import io.distributedsession.store.NearCache;
import io.distributedsession.store.RecordStore;

/** All that reads and writes stored sessions. */
record SessionAccess(
        SessionReader reader,
        LargeBeanReader largeReader,
        SessionWriter writer,
        SessionRotator rotator,
        Leases leases,
        NearCache near,
        PrincipalSessions principals) {

    static SessionAccess of(
            RecordStore store,
            Sealer sealer,
            StateCodec codec,
            SessionRules rules,
            InstantSource clock,
            SecureRandom random,
            Pause pause,
            Runnable touchSkipped) {
        NearCache near = new NearCache(rules.nearCacheMaxAge(), rules.nearCacheSize());
        Leases leases = new Leases(store, rules, clock, random, pause);
        SessionOpener opener = new SessionOpener(sealer, rules, clock);
        SessionReader reader = new SessionReader(store, opener, rules, clock, leases, near, touchSkipped);
        LargeBeans large = new LargeBeans(store.parts(), sealer, rules.application());
        LargeBeanReader largeReader = new LargeBeanReader(large, reader);
        FoundSessions found = new FoundSessions(opener, largeReader, new ConflictResolver(codec));
        NewHeads heads = new NewHeads(rules, sealer, random);
        ChangeSealer changes = new ChangeSealer(sealer, large, random, rules.maxSessionBytes());
        Indexing indexing = new Indexing(rules, store.principals());
        return new SessionAccess(
                reader,
                largeReader,
                new SessionWriter(store, heads, changes, large, found, indexing, rules, clock),
                new SessionRotator(store, heads, changes, large, found, indexing, clock),
                leases,
                near,
                new PrincipalSessions(
                        new BoundSessions(store, sealer, large, indexing, near, clock), indexing, rules, clock));
    }
}
