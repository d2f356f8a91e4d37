package io.distributedsession.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The jar of {@link ParentWatch}, which is all that a child gets of this library. It is written when first needed, so
 * that a build which has compiled this module but not packaged it can start servers too.
 */
final class AgentJar {

    private static final String CLASS_FILE = ParentWatch.class.getName().replace('.', '/') + ".class";

    private AgentJar() {}

    static Path path() {
        return Holder.PATH;
    }

    private static Path write() {
        try {
            Path jar = Files.createTempFile("parent-watch", ".jar");
            jar.toFile().deleteOnExit();
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest());
                    InputStream agent = AgentJar.class.getClassLoader().getResourceAsStream(CLASS_FILE)) {
                out.putNextEntry(new JarEntry(CLASS_FILE));
                agent.transferTo(out);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", ParentWatch.class.getName());
        return manifest;
    }

    private static final class Holder {
        private static final Path PATH = write();
    }
}
