package io.distributedsession.benchmarks.forgery;

import java.util.List;
import java.util.function.Consumer;

/** Tokens put together from two genuine ones, and requests that carry several cookies of the name. */
final class Splices {

    private Splices() {}

    static void of(Genuine cookie, Genuine other, Consumer<Mutant> attack) {
        byte[] theirs = other.bytes();
        for (int at = 1; at < theirs.length; at++) {
            byte[] spliced = cookie.bytes();
            System.arraycopy(theirs, at, spliced, at, spliced.length - at);
            send("splices", cookie, Genuine.encode(spliced), attack);
        }
        for (int field = 0; field + 1 < Genuine.FIELDS.length; field++) {
            int from = Genuine.FIELDS[field];
            byte[] spliced = cookie.bytes();
            System.arraycopy(theirs, from, spliced, from, Genuine.FIELDS[field + 1] - from);
            send("fields of another token", cookie, Genuine.encode(spliced), attack);
        }
        several(cookie, other, attack);
    }

    private static void several(Genuine cookie, Genuine other, Consumer<Mutant> attack) {
        String family = "several cookies of the name";
        String own = cookie.header();
        for (String second : List.of(own, other.header(), cookie.header(""), cookie.header("x"))) {
            attack.accept(new Mutant(family, List.of(own + "; " + second)));
            attack.accept(new Mutant(family, List.of(second + ";" + own)));
            attack.accept(new Mutant(family, List.of(own, second)));
            attack.accept(new Mutant(family, List.of("a=b; " + own + "; c=d", second)));
        }
    }

    private static void send(String family, Genuine cookie, String value, Consumer<Mutant> attack) {
        attack.accept(new Mutant(family, List.of(cookie.header(value))));
    }
}
