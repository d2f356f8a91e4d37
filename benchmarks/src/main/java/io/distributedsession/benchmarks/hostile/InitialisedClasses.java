package io.distributedsession.benchmarks.hostile;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.distributedsession.state.TypeFilter;

/** The JVM's own log of the classes that it initialised. */
final class InitialisedClasses {

    private static final Pattern LINE = Pattern.compile("Initializing '([^']+)'");

    private InitialisedClasses() {}

    static String option(Path log) {
        return "-Xlog:class+init=info:file=" + log + ":none:filecount=0";
    }

    /** Those that were initialised since only hostile blobs were read. */
    static List<String> sinceBegin(Path log) throws IOException {
        List<String> names = Files.readAllLines(log).stream()
                .map(LINE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).replace('/', '.'))
                .toList();
        int begin = names.indexOf(Reading.Begin.class.getName());
        if (begin < 0) {
            throw new IOException("the log of initialised classes does not say where reading began");
        }
        return names.subList(begin + 1, names.size());
    }

    /**
     * Those of them that a stream may have been the reason for: gadgets, and whatever else can be in a stream and is not on the
     * list. Exceptions are not counted unless they are gadgets, for the JDK makes them itself when a stream is refused; nor are the
     * classes of java.time, for which {@code java.time.Ser} stands in streams.
     */
    static Set<String> outside(List<String> initialised, TypeFilter admitted) {
        Set<String> gadgets = Gadgets.names();
        return initialised.stream()
                .filter(name -> gadgets.contains(name) || isStreamable(name) && !isAdmitted(name, admitted))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAdmitted(String name, TypeFilter admitted) {
        return admitted.admits(name) || name.startsWith("java.time.");
    }

    private static boolean isStreamable(String name) {
        try {
            Class<?> type = Class.forName(name, false, InitialisedClasses.class.getClassLoader());
            return Serializable.class.isAssignableFrom(type) && !Throwable.class.isAssignableFrom(type);
        } catch (ClassNotFoundException | LinkageError hiddenOrOfTheFuzzer) {
            return false;
        }
    }
}
