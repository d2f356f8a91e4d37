package io.distributedsession.documentation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

import io.distributedsession.documentation.Repository.Block;

/**
 * Java as documentation shows it: types without their imports, or members and statements without the class around them. What
 * a reader takes for granted stands in a comment in front of the block.
 */
final class Snippet {

    private static final List<String> IMPORTS = List.of(
            "io.distributedsession.*",
            "io.distributedsession.test.*",
            "io.distributedsession.test.DistributedSessionTest.Store",
            "jakarta.annotation.*",
            "jakarta.annotation.security.*",
            "jakarta.enterprise.context.*",
            "jakarta.enterprise.event.*",
            "jakarta.enterprise.inject.*",
            "jakarta.enterprise.inject.spi.CDI",
            "jakarta.faces.context.*",
            "jakarta.faces.view.*",
            "jakarta.inject.*",
            "jakarta.servlet.*",
            "jakarta.servlet.annotation.*",
            "jakarta.servlet.http.*",
            "jakarta.websocket.*",
            "jakarta.websocket.server.*",
            "jakarta.ws.rs.*",
            "jakarta.ws.rs.container.*",
            "jakarta.ws.rs.core.*",
            "java.io.*",
            "java.math.BigDecimal",
            "java.security.*",
            "java.time.*",
            "java.util.*",
            "org.junit.jupiter.api.Test",
            "static org.assertj.core.api.Assertions.*");
    /** Simple names that several of the packages above have. */
    private static final List<String> PREFERRED = List.of(
            "jakarta.ws.rs.core.Response",
            "jakarta.ws.rs.core.Context",
            "jakarta.ws.rs.core.Cookie",
            "jakarta.ws.rs.Path",
            "jakarta.ws.rs.Produces",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.enterprise.context.SessionScoped",
            "jakarta.inject.Inject",
            "jakarta.inject.Named",
            "io.distributedsession.DistributedSession",
            "io.distributedsession.test.Request",
            "io.distributedsession.WhenUnavailable.Policy");

    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final |abstract )*(?:class|interface|record|enum|@interface) (\\w+)");
    /** Declarations of fields and methods have an annotation or an access modifier, as documentation writes them. */
    private static final Pattern MEMBER = Pattern.compile("(?s)^(?:@\\w+|public |protected |private ).*");

    private final Block block;

    Snippet(Block block) {
        this.block = block;
    }

    /** What the compiler has against it. */
    List<String> errors(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            compiler.getTask(null, files, diagnostics, List.of("-proc:none", "--release", "17"), null, sources())
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH) + " at: " + line(diagnostic))
                .toList();
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            return diagnostic
                    .getSource()
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .skip(diagnostic.getLineNumber() - 1)
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** Whole files of a page belong together; anything else stands for itself. */
    private List<JavaFileObject> sources() {
        if (!isFile(block)) {
            return List.of(source("Snippet", text()));
        }
        return Repository.blocks().stream()
                .filter(other -> other.page().equals(block.page()) && isFile(other))
                .map(other -> source(name(other.code()), other.code()))
                .toList();
    }

    private static boolean isFile(Block block) {
        return block.language().equals("java") && block.code().startsWith("package ");
    }

    private static String name(String code) {
        Matcher type = TYPE.matcher(code);
        return type.find() ? type.group(1) : "Unnamed";
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {

            @Override
            public CharSequence getCharContent(boolean ignore) {
                return text;
            }
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        String code = block.code();
        code.lines()
                .filter(line -> line.startsWith("import "))
                .forEach(line -> text.append(line).append('\n'));
        PREFERRED.stream()
                .filter(name -> mentions(code, name))
                .forEach(name -> text.append("import ").append(name).append(";\n"));
        IMPORTS.forEach(name -> text.append("import ").append(name).append(";\n"));
        return text.append(body(code.replaceAll("(?m)^import .*;$", ""))).toString();
    }

    private static boolean mentions(String code, String qualified) {
        String simple = qualified.substring(qualified.lastIndexOf('.') + 1);
        return !code.contains("import " + qualified + ";") && !code.matches("(?s).*import [\\w.]+\\." + simple + ";.*");
    }

    /** Types stay what they are, but for {@code public}; the rest goes into a class, members first, then statements. */
    private String body(String code) {
        List<String> types = new ArrayList<>();
        List<String> members = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        for (String part : parts(code)) {
            String bare = part.replaceAll("(?m)^\\s*//.*$", "").strip();
            if (TYPE.matcher(bare).find()) {
                types.add(part.replaceAll(
                        "(?m)^public (?=(?:final |abstract )*(?:class|interface|record|enum|@interface) )", ""));
            } else if (MEMBER.matcher(bare).matches()) {
                members.add(part);
            } else {
                statements.add(part);
            }
        }
        return String.join("\n", types) + "\nclass Surroundings {\n" + fields() + "\n" + String.join("\n", members)
                + "\nvoid run() throws Exception {\n" + String.join("\n", statements) + "\n}\n}\n" + givenTypes();
    }

    /** Parts are what blank lines outside braces separate. */
    private static List<String> parts(String code) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (String line : code.split("\n")) {
            if (line.isBlank() && depth == 0) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(line).append('\n');
            depth += (int) (line.chars().filter(c -> c == '{').count()
                    - line.chars().filter(c -> c == '}').count());
        }
        parts.add(part.toString());
        return parts.stream().filter(text -> !text.isBlank()).toList();
    }

    private String fields() {
        return block.context().lines().filter(line -> !isType(line)).reduce("", (all, line) -> all + line + "\n");
    }

    private String givenTypes() {
        return block.context().lines().filter(Snippet::isType).reduce("", (all, line) -> all + line + "\n");
    }

    private static boolean isType(String line) {
        Matcher type = TYPE.matcher(line);
        return type.find() || line.startsWith("@");
    }
}
