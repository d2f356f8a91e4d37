package io.distributedsession.servlet;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;

/** A server's response, with a buffer of 100 bytes. */
final class FakeResponse implements InvocationHandler {

    final HttpServletResponse proxy = (HttpServletResponse) Proxy.newProxyInstance(
            FakeResponse.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, this);
    final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int status = 200;
    boolean committed;
    /** WildFly ignores headers and status then. */
    boolean insideInclude;

    List<String> cookies() {
        return headers.getOrDefault("Set-Cookie", List.of());
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) {
        boolean open = !insideInclude && !committed;
        switch (method.getName()) {
            case "isCommitted":
                return committed;
            case "getStatus":
                return status;
            case "getBufferSize":
                return 100;
            case "getHeaders":
                return List.copyOf(headers.getOrDefault((String) arguments[0], List.of()));
            case "setStatus":
                status = open ? (Integer) arguments[0] : status;
                return null;
            case "setHeader", "setIntHeader":
                if (open && arguments[1] == null) {
                    headers.remove((String) arguments[0]);
                } else if (open) {
                    headers.put((String) arguments[0], new ArrayList<>(List.of(arguments[1].toString())));
                }
                return null;
            case "addHeader", "addIntHeader":
                if (open) {
                    headers.computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                            .add(arguments[1].toString());
                }
                return null;
            case "reset":
                headers.clear();
                status = 200;
                body = new ByteArrayOutputStream();
                return null;
            case "getOutputStream":
                return new Stream(body);
            case "getWriter":
                return new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), true);
            case "flushBuffer":
                committed = true;
                return null;
            default:
                return null;
        }
    }

    private static final class Stream extends ServletOutputStream {

        private final ByteArrayOutputStream body;

        Stream(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }
}
