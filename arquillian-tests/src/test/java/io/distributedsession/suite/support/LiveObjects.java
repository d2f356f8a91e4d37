package io.distributedsession.suite.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Counts the objects of another JVM that a full collection leaves. */
public final class LiveObjects {

    private final Path jcmd;
    private final long pid;

    /** @param pid of the JVM, which the Java of the nodes runs */
    public LiveObjects(long pid) {
        this.jcmd = Environment.java().home().resolve("bin/jcmd");
        this.pid = pid;
    }

    /** How many objects of exactly this class there are after a full collection. */
    public int count(Class<?> type) {
        return histogram()
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length >= 4 && columns[3].equals(type.getName()))
                .mapToInt(columns -> Integer.parseInt(columns[1]))
                .sum();
    }

    /** Writes all objects that a full collection leaves to a file, in place of any that is there. */
    public void dump(Path file) {
        run("GC.heap_dump", "-overwrite", file.toAbsolutePath().toString());
    }

    private String histogram() {
        String output = run("GC.class_histogram");
        if (!output.contains("java.lang.String")) {
            throw new IllegalStateException("jcmd told nothing of the objects: " + output);
        }
        return output;
    }

    private String run(String... command) {
        try {
            List<String> line = new ArrayList<>(List.of(jcmd.toString(), Long.toString(pid)));
            line.addAll(List.of(command));
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
