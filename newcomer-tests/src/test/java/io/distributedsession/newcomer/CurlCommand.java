package io.distributedsession.newcomer;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that the README has its reader send by curl with a cookie jar.
 *
 * @param method the HTTP method
 * @param uri where to
 * @param answer the body that the README promises
 */
record CurlCommand(String method, URI uri, String answer) {

    private static final Pattern COMMAND =
            Pattern.compile("curl -b jar -c jar (?:-X (\\w+) )?(http://localhost:\\d+/\\S*) +# (.+)");

    static CurlCommand parse(String command) {
        Matcher matcher = COMMAND.matcher(command);
        if (!matcher.matches()) {
            throw new AssertionError("not a curl command as the README has them: " + command);
        }
        String method = matcher.group(1) == null ? "GET" : matcher.group(1);
        return new CurlCommand(method, URI.create(matcher.group(2)), matcher.group(3));
    }

    int port() {
        return uri.getPort();
    }
}
