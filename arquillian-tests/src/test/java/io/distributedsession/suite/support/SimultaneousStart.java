package io.distributedsession.suite.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.distributedsession.launcher.LauncherException;
import io.distributedsession.launcher.Server;

/** Lets the nodes of a suite boot at the same time, though Arquillian deploys to one after the other. */
final class SimultaneousStart {

    private static SimultaneousStart current;

    private final List<CompletableFuture<Void>> starts = new ArrayList<>();

    private SimultaneousStart() {}

    /** Until {@code deployments} is done, servers start in the background; returns when all of them have. */
    static void during(Runnable deployments) {
        SimultaneousStart begun = new SimultaneousStart();
        current = begun;
        try {
            deployments.run();
        } finally {
            current = null;
        }
        begun.starts.forEach(CompletableFuture::join);
    }

    /** Starts the server: in the background if others are to start meanwhile. */
    static void start(Server server) {
        if (current == null) {
            startOrTell(server);
        } else {
            current.starts.add(CompletableFuture.runAsync(
                    () -> startOrTell(server), task -> new Thread(task, server.name()).start()));
        }
    }

    private static void startOrTell(Server server) {
        try {
            server.start();
        } catch (LauncherException e) {
            throw new IllegalStateException(e.getMessage() + " Its whole log:\n" + log(server), e);
        }
    }

    private static String log(Server server) {
        try {
            return Files.readString(server.log(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
