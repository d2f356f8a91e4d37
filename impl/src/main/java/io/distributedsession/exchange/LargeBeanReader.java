package io.distributedsession.exchange;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

import io.distributedsession.SessionRejected.Reason;
import io.distributedsession.state.UnsealException;
import io.distributedsession.store.PartPointer;

/** Opens large beans where they are needed. */
record LargeBeanReader(LargeBeans large, SessionReader reader) {

    /** How often a bean may be replaced while it is read. */
    private static final int ROUNDS = 8;

    /**
     * The session with these beans opened, as they were or as they are by now: parts are deleted when others replace them.
     *
     * @throws UnsealException if parts were changed, or are missing though they are still named
     * @throws io.distributedsession.SessionConflictException if the session has ended meanwhile
     */
    LoadedSession open(LoadedSession session, Collection<String> beans, SessionEvents events) {
        LoadedSession at = session;
        for (String bean : beans) {
            for (int round = 0; !at.isOpen(bean); round++) {
                if (round == ROUNDS) {
                    throw ExchangeMessages.replacedTooOften(session.reference(), bean);
                }
                at = step(at, bean, events);
            }
        }
        return at;
    }

    private LoadedSession step(LoadedSession at, String bean, SessionEvents events) {
        PartPointer pointer = at.pointer(bean).orElseThrow();
        Optional<byte[]> plain = large.read(at.facts(), bean, pointer);
        if (plain.isPresent()) {
            return at.with(bean, plain.get());
        }
        LoadedSession newer = reader.again(at, events);
        if (newer.pointer(bean)
                .filter(same -> Arrays.equals(same.tag(), pointer.tag()))
                .isPresent()) {
            throw new UnsealException(Reason.TAMPERED);
        }
        return at.adopting(newer, bean::equals);
    }
}
