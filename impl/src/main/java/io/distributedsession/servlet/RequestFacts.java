package io.distributedsession.servlet;

import java.security.Principal;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import io.distributedsession.exchange.Exchange;

/** What a servlet request tells an exchange beside its cookie. */
final class RequestFacts {

    /** Fetch Metadata, section 2.2: what browsers set and scripts cannot. */
    private static final String FETCH_MODE = "Sec-Fetch-Mode";

    private static final String NAVIGATE = "navigate";

    private RequestFacts() {}

    static void tell(HttpServletRequest request, Exchange exchange) {
        // the JAX-RS filter knows better: an application may have set a security context of its own
        if (!exchange.isServedByRest()) {
            exchange.user(() -> Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName));
        }
        String mode = request.getHeader(FETCH_MODE);
        if (mode != null && !mode.equals(NAVIGATE)) {
            exchange.loadsNoPage();
        }
    }
}
