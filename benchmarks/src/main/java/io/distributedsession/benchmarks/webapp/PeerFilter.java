package io.distributedsession.benchmarks.webapp;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Gives each request the session that its cookie names, kept by a {@link PeerStore} with the HTTP client that the extension uses. */
@WebFilter("/*")
public class PeerFilter implements Filter {

    /** The system property that names the store. */
    public static final String PEER = "bench.peer";

    /** Its values. */
    public static final String DOT_NET = "dot-net";

    public static final String RUBY = "ruby";
    public static final String TOMCAT = "tomcat";

    private static final String COOKIE = "PEER";
    private static final ThreadLocal<PeerSession> SESSION = new ThreadLocal<>();

    private DynamoDbClient client;
    private PeerStore store;

    static PeerSession session() {
        return SESSION.get();
    }

    @Override
    @SuppressWarnings("deprecation") // the client that the extension uses
    public void init(FilterConfig configuration) {
        client = DynamoDbClient.builder()
                .endpointOverride(URI.create(System.getProperty("distributed-session.endpoint")))
                .region(Region.of(System.getProperty("distributed-session.region")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
        PeerTable table = new PeerTable(client);
        store = switch (System.getProperty(PEER)) {
            case DOT_NET -> new DotNetStore(table);
            case RUBY -> new RubyStore(table);
            case TOMCAT -> new TomcatStore(table);
            default -> throw new IllegalArgumentException(System.getProperty(PEER));
        };
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> arrived = id((HttpServletRequest) request);
        String id = arrived.orElseGet(() -> UUID.randomUUID().toString());
        if (arrived.isEmpty()) {
            ((HttpServletResponse) response).addCookie(new Cookie(COOKIE, id));
        }
        PeerSession session = new PeerSession(store, id, arrived.isEmpty());
        SESSION.set(session);
        try {
            chain.doFilter(request, response);
        } finally {
            SESSION.remove();
            session.end();
        }
    }

    private static Optional<String> id(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    @Override
    public void destroy() {
        store.close();
        client.close();
    }
}
