package io.distributedsession.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/** Finds every message in the sources of the modules, by the compiler's own parser. */
final class MessageSources {

    private static final Pattern ID = Pattern.compile("^(DSS-\\d{4})(?:: ?(.*))?$", Pattern.DOTALL);
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final String PACKAGES = "src/main/java/io/distributedsession";
    /** Measures the others, and is no part of what people use. */
    private static final String UNPUBLISHED = "benchmarks";

    /** Methods whose receiver says better what is filled in. */
    private static final Set<String> TELL_LITTLE = Set.of("getName", "name", "size", "toString", "table", "getMessage");

    private MessageSources() {}

    /** Each message, in the order of ids; one that is written in two places comes twice. */
    static List<Message> all() throws IOException {
        List<Message> messages = new ArrayList<>();
        for (Path packages : modules()) {
            messages.addAll(in(packages));
        }
        return messages.stream().sorted().toList();
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> !folder.endsWith(UNPUBLISHED))
                    .map(folder -> folder.resolve(PACKAGES))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    private static List<Message> in(Path packages) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Message> messages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(packages);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(MessageSources::hasId)
                    .toList();
            if (sources.isEmpty()) {
                return messages;
            }
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                new Finder(room(unit), messages).scan(unit, null);
            }
        }
        return messages;
    }

    private static boolean hasId(Path file) {
        try {
            return Files.readString(file).contains("\"DSS-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String room(CompilationUnitTree unit) {
        return unit.getPackageName().toString().replaceFirst("^io\\.distributedsession\\.?", "");
    }

    /** Looks for literals that begin with an id; the text is the rest of the sum, or the next argument. */
    private static final class Finder extends TreePathScanner<Void, Void> {

        private final String room;
        private final List<Message> found;

        Finder(String room, List<Message> found) {
            this.room = room;
            this.found = found;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void unused) {
            if (literal.getValue() instanceof String value) {
                Matcher id = ID.matcher(value);
                if (id.matches()) {
                    TreePath sum = sum(getCurrentPath());
                    String text = id.group(2) == null
                            ? nextArgument(sum)
                            : text(sum.getLeaf()).substring(id.end(1) + 1);
                    found.add(new Message(id.group(1), room, kind(sum), text.trim()));
                }
            }
            return super.visitLiteral(literal, unused);
        }

        /** The whole sum of strings that a literal is part of. */
        private static TreePath sum(TreePath path) {
            TreePath sum = path;
            while (sum.getParentPath().getLeaf() instanceof BinaryTree) {
                sum = sum.getParentPath();
            }
            return sum;
        }

        private static String nextArgument(TreePath id) {
            List<? extends ExpressionTree> arguments =
                    arguments(id.getParentPath().getLeaf());
            int next = arguments.indexOf(id.getLeaf()) + 1;
            return next > 0 && next < arguments.size() ? text(arguments.get(next)) : "";
        }

        private static List<? extends ExpressionTree> arguments(Tree tree) {
            if (tree instanceof NewClassTree made) {
                return made.getArguments();
            }
            return tree instanceof MethodInvocationTree call ? call.getArguments() : List.of();
        }

        private static String kind(TreePath sum) {
            for (TreePath path = sum; path != null; path = path.getParentPath()) {
                if (path.getLeaf() instanceof NewClassTree made) {
                    return made.getIdentifier().toString();
                }
                if (path.getLeaf() instanceof MethodTree method) {
                    String type = String.valueOf(method.getReturnType());
                    return type.equals("String") || type.equals("null") ? "" : type;
                }
            }
            return "";
        }

        private static String text(Tree expression) {
            if (expression instanceof LiteralTree literal) {
                return String.valueOf(literal.getValue());
            }
            if (expression instanceof BinaryTree sum) {
                return text(sum.getLeftOperand()) + text(sum.getRightOperand());
            }
            return '{' + name(expression) + '}';
        }

        /** A word for what is filled in. */
        private static String name(Tree expression) {
            if (expression instanceof IdentifierTree variable) {
                return variable.getName().toString();
            }
            if (expression instanceof MemberSelectTree member) {
                return member.getIdentifier().toString();
            }
            return expression instanceof MethodInvocationTree call ? called(call) : "...";
        }

        private static String called(MethodInvocationTree call) {
            if (call.getMethodSelect() instanceof MemberSelectTree member) {
                String method = member.getIdentifier().toString();
                if (method.equals("of") && !call.getArguments().isEmpty()) {
                    return name(call.getArguments().get(0));
                }
                return TELL_LITTLE.contains(method) ? name(member.getExpression()) : method;
            }
            return call.getArguments().isEmpty()
                    ? call.getMethodSelect().toString()
                    : name(call.getArguments().get(0));
        }
    }
}
