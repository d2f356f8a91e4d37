package io.distributedsession.servlet;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.distributedsession.SessionException;
import io.distributedsession.exchange.CurrentExchange;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Exchanges;

/**
 * Opens an exchange for every request and ends it with the request, on whatever thread that is. Commits before the first
 * byte of the response leaves, where a JAX-RS filter has not done so already.
 */
public class SessionFilter implements Filter {

    private static final Logger LOG = System.getLogger(SessionFilter.class.getName());

    private final MissingRestFilters missingRestFilters = new MissingRestFilters();
    private final AtomicBoolean missed = new AtomicBoolean();
    private final Supplier<Optional<Exchanges>> lookUp;
    private volatile Optional<Exchanges> exchanges = Optional.empty();

    public SessionFilter() {
        this(SessionFilter::lookUp);
    }

    SessionFilter(Supplier<Optional<Exchanges>> lookUp) {
        this.lookUp = lookUp;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Exchanges> opener = exchanges();
        if (opener.isPresent()
                && request instanceof HttpServletRequest httpRequest
                && response instanceof HttpServletResponse httpResponse) {
            serve(exchange(httpRequest, opener.get()), httpRequest, httpResponse, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void serve(Exchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestFacts.tell(request, exchange);
        CommittingResponse committing = new CommittingResponse(response, exchange);
        CommittingRequest knowing = new CommittingRequest(request, committing);
        try (CurrentExchange.Binding bound = CurrentExchange.bind(exchange)) {
            try {
                chain.doFilter(knowing, committing);
            } catch (IOException | ServletException | RuntimeException | Error e) {
                Failures.answer(e, committing);
            }
            if (!knowing.isAsyncUsed()) {
                end(committing);
                missingRestFilters.check(request, response, exchange);
            }
        }
    }

    private static void end(CommittingResponse committing) throws IOException, ServletException {
        Exchange exchange = committing.exchange();
        try {
            // the application is through: a commit that is made now needs no second one
            if (!committing.commit()) {
                exchange.commit();
            }
        } catch (SessionException e) {
            Failures.answer(e, committing);
        } finally {
            exchange.release();
        }
    }

    /** A further dispatch goes on with the request's exchange; an error page that comes after its end gets a new one. */
    private static Exchange exchange(HttpServletRequest request, Exchanges exchanges) {
        Exchange exchange;
        if (!(request.getAttribute(Exchange.ATTRIBUTE) instanceof Exchange earlier)) {
            exchange = exchanges.open(cookieHeaders(request), path(request));
        } else if (earlier.isEnded()) {
            exchange = exchanges.reopen(earlier);
        } else {
            return earlier;
        }
        request.setAttribute(Exchange.ATTRIBUTE, exchange);
        return exchange;
    }

    private static List<String> cookieHeaders(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Cookie"));
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** Not at start: a server may start filters before the application's beans. A miss is not final either. */
    private Optional<Exchanges> exchanges() {
        if (exchanges.isEmpty()) {
            exchanges = lookUp.get();
            if (exchanges.isEmpty() && missed.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, ServletMessages.noExtension());
            }
        }
        return exchanges;
    }

    private static Optional<Exchanges> lookUp() {
        try {
            Instance<Exchanges> instance = CDI.current().select(Exchanges.class);
            return instance.isResolvable() ? Optional.of(instance.get()) : Optional.empty();
        } catch (IllegalStateException e) {
            // an application without CDI
            return Optional.empty();
        }
    }
}
