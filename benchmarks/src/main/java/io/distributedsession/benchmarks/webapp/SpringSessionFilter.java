package io.distributedsession.benchmarks.webapp;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Spring Session as {@code @EnableRedisHttpSession} configures it by default, without a Spring context around it: the repository, its
 * template, Java serialization.
 */
@WebFilter("/*")
public class SpringSessionFilter implements Filter {

    /** The system property that names the port of Redis on this machine. */
    public static final String REDIS_PORT = "bench.redis.port";

    /** The server's CDI knows the request as it was before this filter, so its beans are told of the session here. */
    private static final ThreadLocal<HttpServletRequest> REQUEST = new ThreadLocal<>();

    private LettuceConnectionFactory redis;
    private SessionRepositoryFilter<?> sessions;

    static HttpSession session() {
        return REQUEST.get().getSession();
    }

    @Override
    public void init(FilterConfig configuration) {
        redis = new LettuceConnectionFactory("localhost", Integer.getInteger(REDIS_PORT));
        redis.afterPropertiesSet();
        redis.start();
        RedisTemplate<String, Object> template = new RedisTemplate<>();
        template.setConnectionFactory(redis);
        template.setKeySerializer(RedisSerializer.string());
        template.setHashKeySerializer(RedisSerializer.string());
        template.setDefaultSerializer(RedisSerializer.java(SpringSessionFilter.class.getClassLoader()));
        template.afterPropertiesSet();
        sessions = new SessionRepositoryFilter<>(new RedisSessionRepository(template));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        sessions.doFilter(request, response, (wrapped, answered) -> {
            REQUEST.set((HttpServletRequest) wrapped);
            try {
                chain.doFilter(wrapped, answered);
            } finally {
                REQUEST.remove();
            }
        });
    }

    @Override
    public void destroy() {
        redis.destroy();
    }
}
