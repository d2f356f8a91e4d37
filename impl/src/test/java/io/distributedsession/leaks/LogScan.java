package io.distributedsession.leaks;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/** Searches everything that is logged, at any level, by whatever library. */
final class LogScan extends Handler {

    private static final String WIRE = "org.apache.http.wire";

    /** The wire has what is stored, and that is the key itself for most tests: they protect it by {@code none}. */
    private static final Pattern STORED_KEY = Pattern.compile("\"Material\":\\{\"B\":\"[^\"]*\"");

    private final Leaks leaks;
    private final SimpleFormatter formatter = new SimpleFormatter();

    LogScan(Leaks leaks) {
        this.leaks = leaks;
        setLevel(Level.ALL);
    }

    /** Lets the root logger pass all levels; its other handlers keep their own. */
    static void install(Leaks leaks) {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.ALL);
        root.addHandler(new LogScan(leaks));
    }

    @Override
    public void publish(LogRecord message) {
        String where = "log " + message.getLoggerName() + " " + message.getLevel();
        String text = formatter.formatMessage(message);
        leaks.search(where, WIRE.equals(message.getLoggerName()) ? withoutStoredKeys(text) : text);
        if (message.getThrown() != null) {
            leaks.search(where, message.getThrown());
        }
    }

    private static String withoutStoredKeys(String text) {
        return STORED_KEY.matcher(text).replaceAll("");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
