package io.distributedsession.suite.support;

import java.net.http.WebSocket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A visitor's WebSocket, on which every message is answered by one. */
public final class Connection implements AutoCloseable {

    private static final int SECONDS = 60;

    private final Answers answers;
    private final WebSocket socket;

    Connection(Answers answers, WebSocket socket) {
        this.answers = answers;
        this.socket = socket;
    }

    /** Sends a message and waits for the answer. */
    public String ask(String message) {
        socket.sendText(message, true).join();
        return answers.next();
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** What came and was not taken yet. */
    static final class Answers implements WebSocket.Listener {

        private final BlockingQueue<String> whole = new ArrayBlockingQueue<>(1);
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                whole.add(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        private String next() {
            try {
                String answer = whole.poll(SECONDS, TimeUnit.SECONDS);
                if (answer == null) {
                    throw new AssertionError("no answer in " + SECONDS + " s");
                }
                return answer;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
