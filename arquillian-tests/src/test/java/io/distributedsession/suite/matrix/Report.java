package io.distributedsession.suite.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What one class of tests reported of its run on one server.
 *
 * @param server the server's id, empty if the tests did not run on one
 * @param version the server's version
 * @param java the version of the Java that ran the tests
 * @param suite the simple name of the class
 * @param seconds how long it took, with the start of the nodes if it was the first
 * @param outcomes by scenario
 */
record Report(String server, String version, String java, String suite, double seconds, Map<String, Outcome> outcomes) {

    /** Stands for all scenarios of a class that did not get as far as any. */
    static final String SET_UP = "set-up";

    static Report read(Path file) {
        Element root = parse(file).getDocumentElement();
        Map<String, String> properties = new TreeMap<>();
        elements(root, "property").forEach(p -> properties.put(p.getAttribute("name"), p.getAttribute("value")));
        Map<String, Outcome> outcomes = new TreeMap<>();
        elements(root, "testcase").forEach(t -> outcomes.merge(scenario(t), outcome(t), Outcome::worse));
        String name = root.getAttribute("name").replaceFirst("\\(.*", "");
        return new Report(
                properties.getOrDefault("suite.server", ""),
                properties.getOrDefault("suite.version", ""),
                properties.getOrDefault("suite.java.version", properties.getOrDefault("java.version", "")),
                name.substring(name.lastIndexOf('.') + 1),
                Double.parseDouble(root.getAttribute("time").replace(",", "")),
                outcomes);
    }

    /** Without the parameters and the number of the case; what failed outside of any test has no name. */
    private static String scenario(Element test) {
        String name = test.getAttribute("name").replaceFirst("[({\\[].*", "");
        return name.isEmpty() ? SET_UP : name;
    }

    private static Outcome outcome(Element test) {
        return Stream.of("failure", "error")
                .flatMap(kind -> elements(test, kind))
                .map(failed -> Outcome.failed(reason(failed)))
                .findFirst()
                .or(() -> elements(test, "skipped")
                        .map(skipped -> Outcome.notPassed(reason(skipped)))
                        .findFirst())
                .orElse(Outcome.PASSED);
    }

    /** What has no message, as an aborted test, has its reason in the first line of the stack trace. */
    private static String reason(Element notPassed) {
        String message = notPassed.getAttribute("message");
        return message.isEmpty()
                ? notPassed
                        .getTextContent()
                        .strip()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceFirst("^[\\w.]+Exception: ", "")
                        .replaceFirst("^Assumption failed: ", "")
                : message;
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static Document parse(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(file + " is not a report of surefire or failsafe", e);
        }
    }
}
