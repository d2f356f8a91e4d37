package io.distributedsession.exchange;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionRegistry;
import io.distributedsession.SessionRejected;
import io.distributedsession.SessionStoreException;
import io.distributedsession.budget.Budget;
import io.distributedsession.budget.CurrentBudget;
import io.distributedsession.cookie.PrincipalTag;
import io.distributedsession.cookie.SessionCookie;
import io.distributedsession.cookie.TokenCodec;
import io.distributedsession.cookie.TokenVerdict;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.StateCodec;
import io.distributedsession.store.InFlight;
import io.distributedsession.store.RecordStore;

/** Opens exchanges: judges the request's cookie, and reads nothing yet. Thread-safe. */
public final class Exchanges {

    private final SessionRules rules;
    private final SessionCookie cookie;
    private final TokenCodec tokens;
    private final SessionEvents events;
    private final SessionAccess access;
    private final ExchangeParts parts;
    private final InstantSource clock;

    public Exchanges(
            DistributedSessionOptions options,
            String application,
            RecordStore store,
            SessionCookie cookie,
            TokenCodec tokens,
            PrincipalTag principalTag,
            StateCodec codec,
            Sealer sealer,
            BeanStates.Factory beans,
            SessionEvents events,
            InstantSource clock,
            SecureRandom random,
            Pause pause) {
        this.rules = SessionRules.of(options, application);
        this.cookie = cookie;
        this.tokens = tokens;
        this.events = new RejectionLimit(events, clock);
        this.clock = clock;
        this.access = SessionAccess.of(store, sealer, codec, rules, clock, random, pause, events::touchSkipped);
        CookieWriter cookies = new CookieWriter(tokens, principalTag, cookie, rules, clock);
        this.parts = new ExchangeParts(rules, access, cookies, codec, beans, this.events, new InFlight());
    }

    /**
     * Opens an exchange for a request.
     *
     * @param cookieHeaders the values of the request's {@code Cookie} headers
     * @param path the path below the context root, beginning with {@code /}
     */
    public Exchange open(Iterable<String> cookieHeaders, String path) {
        Budget budget = newBudget();
        ArrivedToken arrived = CurrentBudget.under(budget, () -> judge(cookie.values(cookieHeaders)));
        return new Exchange(arrived, rules.extendsOn(path), budget, parts);
    }

    /** Opens an exchange for a further dispatch of a request whose exchange has ended: it sees the session as it now is. */
    public Exchange reopen(Exchange ended) {
        return new Exchange(ended.current(), ended.isExtending(), ended.budget(), parts);
    }

    /**
     * Opens an exchange on a captured session, for code outside a request. Its read is strong: no cookie tells which commits it
     * must know of.
     *
     * @throws io.distributedsession.SessionEndedException if the session has ended, or has another id
     */
    public Exchange resume(CapturedSession captured) {
        ArrivedToken token = captured.token().readStrongly(clock.instant());
        Exchange exchange = new Exchange(token, true, newBudget(), parts);
        boolean found = false;
        try {
            exchange.withoutResponse();
            found = exchange.read().isPresent();
        } catch (SessionConflictException rotated) {
            throw ExchangeMessages.capturedHasEnded(rotated);
        } finally {
            if (!found) {
                exchange.release();
            }
        }
        if (!found) {
            throw ExchangeMessages.capturedHasEnded(null);
        }
        return exchange;
    }

    /** Ends an exchange on a captured session; what is not committed is lost. */
    public void ended(CapturedSession captured, Exchange exchange) {
        exchange.release();
        captured.extended(exchange.current());
    }

    /** Exchanges that are open. */
    public InFlight inFlight() {
        return parts.inFlight();
    }

    private Budget newBudget() {
        return Budget.of(rules.storeTimeout());
    }

    private ArrivedToken judge(List<String> values) {
        try {
            return tokens.verify(values).map(this::judge).orElse(ArrivedToken.NONE);
        } catch (SessionStoreException e) {
            // the key store is down: only a request that needs the session fails
            return ArrivedToken.unjudged(ExchangeMessages.notOpen(e));
        }
    }

    private ArrivedToken judge(TokenVerdict verdict) {
        if (verdict instanceof TokenVerdict.Valid valid) {
            return ArrivedToken.valid(valid.token());
        }
        if (verdict instanceof TokenVerdict.Refused refused) {
            events.fire(new SessionRejected(refused.reason()));
            return ArrivedToken.NONE;
        }
        return ArrivedToken.unjudged(ExchangeMessages.newerToken());
    }

    /**
     * The sessions of users, for the application.
     *
     * @param current the exchange of the calling thread; throws if there is none
     */
    public SessionRegistry registry(Supplier<Exchange> current) {
        return new PrincipalRegistry(access.principals(), events, current);
    }
}
