package io.distributedsession.exchange;

import java.util.Optional;

/** The user of a request, as seen now, or last by a thread that could tell. Thread-safe. */
final class SeenUser {

    private volatile RequestUser teller = RequestUser.NOBODY;
    private volatile Optional<String> last = Optional.empty();

    /** Who tells from now on. What the one before knows now counts until then. */
    void toldBy(RequestUser next) {
        name();
        teller = next;
    }

    Optional<String> name() {
        RequestUser asked = teller;
        if (!asked.isKnown()) {
            return last;
        }
        Optional<String> now = asked.name().filter(name -> !name.isBlank());
        last = now;
        return now;
    }
}
