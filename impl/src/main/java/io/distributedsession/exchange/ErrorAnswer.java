package io.distributedsession.exchange;

import java.util.OptionalInt;

import io.distributedsession.SessionConflictException;
import io.distributedsession.SessionException;
import io.distributedsession.SessionStateException;
import io.distributedsession.SessionStoreException;
import io.distributedsession.SessionTooLargeException;
import io.distributedsession.state.NewerStateException;

/**
 * How a failure of the session is answered: its id and a general sentence, nothing of the server's inside.
 *
 * @param status the HTTP status
 * @param body a JSON object with the member {@code error}
 * @param retryAfter seconds for the header {@code Retry-After}, where repeating may help
 */
public record ErrorAnswer(int status, String body, OptionalInt retryAfter) {

    private static final OptionalInt SOON = OptionalInt.of(1);

    public static ErrorAnswer of(SessionException failure) {
        if (failure instanceof SessionConflictException conflict) {
            OptionalInt retryAfter = conflict.retryAfter()
                    .map(wait -> OptionalInt.of((int) wait.toSeconds()))
                    .orElse(OptionalInt.empty());
            return answer(409, "The session was changed meanwhile, repeat the request", failure, retryAfter);
        }
        if (failure instanceof SessionTooLargeException) {
            return answer(413, "The session is too large", failure, OptionalInt.empty());
        }
        if (failure instanceof SessionStoreException || failure instanceof NewerStateException) {
            return answer(503, "The session is not available now, repeat the request later", failure, SOON);
        }
        if (failure instanceof SessionStateException) {
            return answer(500, "The session cannot be stored or read", failure, OptionalInt.empty());
        }
        return answer(500, "The session failed", failure, OptionalInt.empty());
    }

    private static ErrorAnswer answer(int status, String text, SessionException failure, OptionalInt retryAfter) {
        return new ErrorAnswer(status, "{\"error\":\"" + text + " (" + failure.id() + ")\"}", retryAfter);
    }
}
