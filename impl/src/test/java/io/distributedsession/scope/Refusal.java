package io.distributedsession.scope;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What containers say of a deployment: OpenWebBeans logs what it is told, and throws only that there was something. */
public final class Refusal {

    private Refusal() {}

    /** All that is said of an application that does not start. */
    public static String of(Supplier<Application> start) {
        StringWriter said = new StringWriter();
        Handler handler = new Said(new PrintWriter(said, true));
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        Throwable failure = catchThrowable(() -> start.get().close());
        root.removeHandler(handler);
        assertThat(failure).isNotNull();
        failure.printStackTrace(new PrintWriter(said, true));
        return said.toString();
    }

    private static final class Said extends Handler {

        private final PrintWriter writer;

        Said(PrintWriter writer) {
            this.writer = writer;
        }

        @Override
        public void publish(LogRecord entry) {
            writer.println(new SimpleFormatter().formatMessage(entry));
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(writer);
            }
        }

        @Override
        public void flush() {
            writer.flush();
        }

        @Override
        public void close() {
            writer.close();
        }
    }
}
