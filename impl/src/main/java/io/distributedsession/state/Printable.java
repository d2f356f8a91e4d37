package io.distributedsession.state;

/** Names out of stored state for messages: what is stored may be hostile, and must not write lines of a log of its own. */
final class Printable {

    private static final int MOST_CHARACTERS = 200;

    private Printable() {}

    static String of(String name) {
        String text = String.valueOf(name);
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .limit(MOST_CHARACTERS)
                .map(character ->
                        Character.isJavaIdentifierPart(character) && !Character.isIdentifierIgnorable(character)
                                        || " .-/[];<>#".indexOf(character) >= 0
                                ? character
                                : '?')
                .forEach(printable::appendCodePoint);
        return text.length() > MOST_CHARACTERS ? printable + "..." : printable.toString();
    }
}
