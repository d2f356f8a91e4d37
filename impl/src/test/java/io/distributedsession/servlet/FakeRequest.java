package io.distributedsession.servlet;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;

import io.distributedsession.exchange.Exchange;

/** A server's request, whose asynchronous cycle notes what it was started with. */
final class FakeRequest implements InvocationHandler {

    final HttpServletRequest proxy = fake(HttpServletRequest.class, this);
    final Map<String, Object> attributes = new HashMap<>();
    final List<String> cookies = new ArrayList<>();
    final List<AsyncListener> listeners = new ArrayList<>();
    ServletResponse asyncResponse;
    boolean asyncStarted;
    Runnable onComplete = () -> {};
    Runnable included = () -> {};
    String user;
    String fetchMode;

    Exchange exchange() {
        return (Exchange) attributes.get(Exchange.ATTRIBUTE);
    }

    void destroyed() {
        new EndOfRequest().requestDestroyed(new ServletRequestEvent(fake(ServletContext.class, this), proxy));
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "getAttribute":
                return attributes.get((String) arguments[0]);
            case "setAttribute":
                attributes.put((String) arguments[0], arguments[1]);
                return null;
            case "getUserPrincipal":
                return user == null ? null : (Principal) () -> user;
            case "getHeader":
                return arguments[0].equals("Sec-Fetch-Mode") ? fetchMode : null;
            case "getHeaders":
                return Collections.enumeration(cookies);
            case "getServletPath":
                return "/shop";
            case "getHttpServletMapping":
                return fake(HttpServletMapping.class, this);
            case "getServletName":
                return "rest";
            case "getServletContext":
                return fake(ServletContext.class, this);
            case "getServletRegistration":
                return fake(ServletRegistration.class, this);
            case "getClassName":
                return "org.jboss.resteasy.Dispatcher";
            case "isAsyncStarted":
                return asyncStarted;
            case "startAsync":
                asyncResponse = arguments == null ? null : (ServletResponse) arguments[1];
                asyncStarted = true;
                return fake(AsyncContext.class, this);
            case "addListener":
                listeners.add((AsyncListener) arguments[0]);
                return null;
            case "complete":
                asyncStarted = false;
                onComplete.run();
                for (AsyncListener listener : listeners) {
                    listener.onComplete(null);
                }
                return null;
            case "getRequestDispatcher":
                return fake(RequestDispatcher.class, this);
            case "include":
                included.run();
                return null;
            default:
                return null;
        }
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FakeRequest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
