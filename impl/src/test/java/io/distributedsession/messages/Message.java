package io.distributedsession.messages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as the sources have it.
 *
 * @param id such as {@code DSS-0042}
 * @param room the folder of its class below the root package, a dot for each step
 * @param kind the exception that carries it, or what else becomes of it
 * @param text the text behind the id, with the names of what is filled in between braces
 */
record Message(String id, String room, String kind, String text) implements Comparable<Message> {

    /** The first sentence, where a message is written in sentences. */
    private static final Pattern SENTENCES = Pattern.compile("(?s)^(.*?[^.\\d]\\.) +(?=[A-Z@{])(.*)$");
    /** Else, what stands in front of the last colon. */
    private static final Pattern CLAUSES = Pattern.compile("(?s)^(.*): +(.*)$");

    /** What happened, and why. */
    String cause() {
        return split()[0];
    }

    /** What to do; empty where there is nothing to do. */
    String remedy() {
        return split()[1];
    }

    private String[] split() {
        for (Pattern pattern : new Pattern[] {SENTENCES, CLAUSES}) {
            Matcher parts = pattern.matcher(text);
            if (parts.matches()) {
                return new String[] {parts.group(1).trim(), parts.group(2).trim()};
            }
        }
        return new String[] {text.trim(), ""};
    }

    @Override
    public int compareTo(Message other) {
        return id.compareTo(other.id);
    }
}
