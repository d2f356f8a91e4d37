package io.distributedsession.demo.runner.operator;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which request does what. */
final class Routes {

    private static final Pattern NODE_ACTION = Pattern.compile("/api/nodes/(\\w+)/(kill|start)");
    private static final Pattern SESSION = Pattern.compile("session=([\\w-]+)");
    private static final Answer DONE = Answer.json(Map.of("done", true));

    private final Operator operator;
    private final Executor threads;

    Routes(Operator operator, Executor threads) {
        this.operator = operator;
        this.threads = threads;
    }

    Answer answer(String method, URI uri) throws IOException, InterruptedException {
        return switch (method) {
            case "GET" -> get(uri);
            case "POST" -> post(uri.getPath());
            default -> Answer.error(405, "only GET and POST are known here");
        };
    }

    private Answer get(URI uri) throws IOException, InterruptedException {
        if (uri.getPath().equals("/api/overview")) {
            return Answer.json(operator.overview(session(uri)));
        }
        return Pages.at(uri.getPath()).orElseThrow(Routes::notFound);
    }

    private Answer post(String path) throws IOException, InterruptedException {
        Matcher node = NODE_ACTION.matcher(path);
        if (path.equals("/api/keys/rotate")) {
            operator.rotateKeys();
        } else if (!node.matches()) {
            throw notFound();
        } else if (node.group(2).equals("kill")) {
            operator.kill(node.group(1));
        } else {
            operator.start(node.group(1), threads);
        }
        return DONE;
    }

    private static Optional<String> session(URI uri) {
        Matcher session = SESSION.matcher(Optional.ofNullable(uri.getQuery()).orElse(""));
        return session.matches() ? Optional.of(session.group(1)) : Optional.empty();
    }

    private static RefusedException notFound() {
        return new RefusedException(404, "there is nothing here");
    }
}
