package io.distributedsession.benchmarks.war;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Puts classes of this module and jars of its class path into a WAR. */
public final class War {

    private static final String BEANS = "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
            + " bean-discovery-mode=\"annotated\"></beans>";

    private final List<Class<?>> classes = new ArrayList<>();
    private final List<Path> libraries = new ArrayList<>();
    private String webXml = "";

    public War with(Class<?>... more) {
        classes.addAll(List.of(more));
        return this;
    }

    public War with(List<Path> jars) {
        libraries.addAll(jars);
        return this;
    }

    /** With the jar, or the directory of classes, that a class is from. */
    public War withLibraryOf(Class<?> type) {
        libraries.add(origin(type));
        return this;
    }

    /** With a deployment descriptor of these elements. */
    public War webXml(String elements) {
        webXml = "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">" + elements + "</web-app>";
        return this;
    }

    /** Where a class is from. */
    public static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(type + " is from no file", e);
        }
    }

    public Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipOutputStream war = new ZipOutputStream(Files.newOutputStream(file))) {
            put(war, "WEB-INF/beans.xml", BEANS.getBytes(UTF_8));
            if (!webXml.isEmpty()) {
                put(war, "WEB-INF/web.xml", webXml.getBytes(UTF_8));
            }
            for (Class<?> type : classes) {
                String name = type.getName().replace('.', '/') + ".class";
                try (InputStream in = War.class.getClassLoader().getResourceAsStream(name)) {
                    put(war, "WEB-INF/classes/" + name, in.readAllBytes());
                }
            }
            for (Path library : libraries) {
                put(war, "WEB-INF/lib/" + jarName(library), jar(library));
            }
        }
        return file;
    }

    /** How many bytes a library has, packaged if it is not yet. */
    public static long packagedBytes(Path library) throws IOException {
        return jar(library).length;
    }

    /** The bytes of a jar; those of a directory of classes as if it had been packaged. */
    static byte[] jar(Path library) throws IOException {
        if (!Files.isDirectory(library)) {
            return Files.readAllBytes(library);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(library)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                put(jar, library.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private static String jarName(Path library) {
        return Files.isDirectory(library)
                ? library.toAbsolutePath().getParent().getParent().getFileName() + ".jar"
                : library.getFileName().toString();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
