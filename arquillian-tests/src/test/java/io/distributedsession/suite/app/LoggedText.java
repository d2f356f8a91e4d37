package io.distributedsession.suite.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the library and the AWS SDK log on this node, at every level, whatever the server makes of it; while it is asked for,
 * since the server writes most of it to files.
 */
@ApplicationScoped
public class LoggedText {

    /** Kept here: a logger that nothing holds loses its level. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("io.distributedsession"), Logger.getLogger("software.amazon.awssdk"));

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private final Handler handler = new Forwarding(lines);

    /** Begins to listen. */
    public void start() {
        for (Logger logger : LOGGERS) {
            logger.setLevel(Level.ALL);
            logger.addHandler(handler);
        }
    }

    /** Ends to listen. */
    public void stop() {
        for (Logger logger : LOGGERS) {
            logger.removeHandler(handler);
            logger.setLevel(null);
        }
    }

    /** All of it. */
    public String text() {
        return String.join("\n", lines);
    }

    /** Not the bean itself, which loggers would see as a proxy. */
    private static final class Forwarding extends Handler {

        private final Queue<String> lines;
        private final SimpleFormatter formatter = new SimpleFormatter();

        Forwarding(Queue<String> lines) {
            this.lines = lines;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord message) {
            StringWriter line = new StringWriter();
            line.append(message.getLoggerName()).append(' ').append(formatter.formatMessage(message));
            if (message.getThrown() != null) {
                message.getThrown().printStackTrace(new PrintWriter(line, true));
            }
            lines.add(line.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
