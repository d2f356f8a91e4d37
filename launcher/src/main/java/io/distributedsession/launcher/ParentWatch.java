package io.distributedsession.launcher;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A Java agent that ends its JVM when the JVM that started it is gone, however that ended: the parent holds the other
 * end of the standard input, and the operating system closes it with the parent.
 *
 * <p>It must not touch {@code java.util.logging}: WildFly insists on being the first.
 */
public final class ParentWatch {

    private static final int EXIT_STATUS = 143;

    private ParentWatch() {}

    /**
     * Called by the JVM before {@code main}.
     *
     * @param arguments ignored
     */
    public static void premain(String arguments) {
        Thread watch = new Thread(ParentWatch::haltAtEndOfInput, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void haltAtEndOfInput() {
        try (InputStream input = new FileInputStream(FileDescriptor.in)) {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // a broken pipe says the same as a closed one
        }
        Runtime.getRuntime().halt(EXIT_STATUS);
    }
}
