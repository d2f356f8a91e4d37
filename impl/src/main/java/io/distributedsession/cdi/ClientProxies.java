package io.distributedsession.cdi;

import java.util.Set;

/** Recognises the client proxies of the CDI implementations. They stand for an injected bean and are never state. */
final class ClientProxies {

    private static final Set<String> MARKERS = Set.of(
            "org.jboss.weld.proxy.WeldClientProxy",
            "org.apache.webbeans.proxy.OwbNormalScopeProxy",
            "io.quarkus.arc.ClientProxy");

    private static final ClassValue<Boolean> IS_PROXY = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return hasMarker(type);
        }
    };

    private ClientProxies() {}

    static boolean isProxy(Object value) {
        return value != null && IS_PROXY.get(value.getClass());
    }

    private static boolean hasMarker(Class<?> type) {
        if (type == null) {
            return false;
        }
        if (MARKERS.contains(type.getName())) {
            return true;
        }
        for (Class<?> implemented : type.getInterfaces()) {
            if (hasMarker(implemented)) {
                return true;
            }
        }
        return hasMarker(type.getSuperclass());
    }
}
