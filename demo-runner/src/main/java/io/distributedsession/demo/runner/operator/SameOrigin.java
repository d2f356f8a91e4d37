package io.distributedsession.demo.runner.operator;

import java.util.Optional;
import java.util.Set;

/**
 * Lets only the operator's own page act. Other pages in the same browser, the shop's included, could send requests here as
 * well; they cannot choose the {@code Origin} that the browser adds. The {@code Host} keeps out names that somebody has
 * pointed to this machine, under which such a page would be of the same origin.
 *
 * @param port where the page is served
 */
record SameOrigin(int port) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    /**
     * Why a request is refused.
     *
     * @param method its method
     * @param host its header {@code Host}, {@code null} if there is none
     * @param origin its header {@code Origin}, {@code null} if there is none
     * @return empty if it is not
     */
    Optional<String> refusal(String method, String host, String origin) {
        if (LOOPBACK.stream().noneMatch(name -> (name + ":" + port).equals(host))) {
            return Optional.of("this page is served as http://localhost:" + port + " only");
        }
        if (!method.equals("GET") && !("http://" + host).equals(origin)) {
            return Optional.of("only the operator's own page may do this");
        }
        return Optional.empty();
    }
}
