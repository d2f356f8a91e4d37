package io.distributedsession.benchmarks.forgery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/** Tokens cut, padded, and written in other ways than the canonical one. */
final class Spellings {

    private static final String[] FILLINGS = {"=", " ", "\t", "A", "+", "/", "%", "\u0000", ".", "\u00e4"};
    private static final String[] TAILS = {"=", "==", "===", "====", "A", "AA", "AAA", "AAAA", "A=", "%3D", "\n", "\r\n"
    };
    private static final int MOST_ZEROS = 300;

    private Spellings() {}

    static void of(Genuine cookie, Consumer<Mutant> attack) {
        String value = cookie.value();
        byte[] bytes = cookie.bytes();
        for (int at = 0; at < value.length(); at++) {
            send("truncations", cookie, value.substring(0, at), attack);
            send("truncations", cookie, value.substring(at + 1), attack);
            String before = value.substring(0, at);
            String after = value.substring(at + 1);
            send("characters left out", cookie, before + after, attack);
            send("characters doubled", cookie, before + value.charAt(at) + value.substring(at), attack);
            for (String filling : FILLINGS) {
                send("characters put in", cookie, before + filling + value.substring(at), attack);
            }
        }
        for (int length = 0; length < bytes.length; length++) {
            send("truncations", cookie, Genuine.encode(Arrays.copyOf(bytes, length)), attack);
            send("truncations", cookie, padded(Arrays.copyOf(bytes, length)), attack);
        }
        for (int length = bytes.length + 1; length < bytes.length + MOST_ZEROS; length++) {
            send("paddings", cookie, Genuine.encode(Arrays.copyOf(bytes, length)), attack);
        }
        for (String tail : TAILS) {
            send("paddings", cookie, value + tail, attack);
            send("paddings", cookie, tail + value, attack);
        }
        otherAlphabets(cookie, bytes, attack);
    }

    private static void otherAlphabets(Genuine cookie, byte[] bytes, Consumer<Mutant> attack) {
        String value = cookie.value();
        String family = "not canonical base64url";
        send(family, cookie, Base64.getEncoder().encodeToString(bytes), attack);
        send(family, cookie, Base64.getMimeEncoder().encodeToString(bytes), attack);
        send(family, cookie, "\"" + value + "\"", attack);
        send(family, cookie, value.toLowerCase(java.util.Locale.ROOT), attack);
        send(family, cookie, value.replace("-", "+"), attack);
        send(family, cookie, value.replace("_", "/"), attack);
        send(family, cookie, URLEncoder.encode(value.replace('-', '+'), StandardCharsets.US_ASCII), attack);
        for (int at = 0; at < value.length(); at++) {
            String escaped = String.format("%%%02X", (int) value.charAt(at));
            send(family, cookie, value.substring(0, at) + escaped + value.substring(at + 1), attack);
            // the same letter as full-width form, which some normalise
            char wide = (char) (value.charAt(at) + 0xFEE0);
            send(family, cookie, value.substring(0, at) + wide + value.substring(at + 1), attack);
        }
        // lengths whose last character has bits to spare
        for (int cut = 1; cut <= 2; cut++) {
            String spare = Genuine.encode(Arrays.copyOf(bytes, bytes.length - cut));
            char last = (char) (spare.charAt(spare.length() - 1) + 1);
            send(family, cookie, spare.substring(0, spare.length() - 1) + last, attack);
        }
    }

    private static String padded(byte[] bytes) {
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static void send(String family, Genuine cookie, String value, Consumer<Mutant> attack) {
        attack.accept(new Mutant(family, List.of(cookie.header(value))));
    }
}
