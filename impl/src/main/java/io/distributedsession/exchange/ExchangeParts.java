package io.distributedsession.exchange;

import io.distributedsession.state.StateCodec;
import io.distributedsession.store.InFlight;

/** What all exchanges of an application work with. */
record ExchangeParts(
        SessionRules rules,
        SessionAccess access,
        CookieWriter cookies,
        StateCodec codec,
        BeanStates.Factory beans,
        SessionEvents events,
        InFlight inFlight) {}
