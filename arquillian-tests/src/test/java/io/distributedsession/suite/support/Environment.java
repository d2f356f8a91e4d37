package io.distributedsession.suite.support;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.distributedsession.launcher.DynamoDbLocal;
import io.distributedsession.launcher.Installation;
import io.distributedsession.launcher.Java;
import io.distributedsession.launcher.faults.Calls;
import io.distributedsession.launcher.faults.FaultProxy;

/** What outlives every test class of this JVM: the database, the counter of its calls and the ports of two nodes. */
public final class Environment implements AutoCloseable {

    /** DynamoDB Local wants to see some, and takes any. */
    static final Map<String, String> CREDENTIALS = Map.of("aws.accessKeyId", "suite", "aws.secretAccessKey", "suite");

    /** How long a node may take to start, on a machine with other things to do. */
    static final Duration START_TIMEOUT = Duration.ofMinutes(6);

    /** The options of the JVM of every node: these tests start servers more often than they keep them busy. */
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private static Environment current;

    private final DynamoDbLocal database;
    private final FaultProxy proxy;
    private final Calls calls = new Calls(Calls.SESSIONS);
    private final PortBlock portsOfA = PortBlock.free();
    private final PortBlock portsOfB = PortBlock.free();

    private Environment(DynamoDbLocal database, FaultProxy proxy) {
        this.database = database;
        this.proxy = proxy;
        proxy.onCall(calls);
    }

    static Environment start() throws IOException {
        DynamoDbLocal database =
                DynamoDbLocal.start(Installation.fromSystemProperty().dynamoDbLocal(), 0);
        current = new Environment(database, FaultProxy.before(database.endpoint()));
        return current;
    }

    /** The environment of the running tests. */
    public static Environment get() {
        return current;
    }

    /** What {@code arquillian.xml} refers to. */
    Map<String, String> arquillianProperties() {
        Map<String, String> properties = new HashMap<>(ofNodes());
        if (!isLaunched()) {
            properties.put("suite.wildfly", Brand.current().wildFlyHome().toString());
        }
        return properties;
    }

    /** The Java of the nodes: that of the system property {@code server.java.home}, else that of this JVM. */
    public static Java java() {
        String home = System.getProperty("server.java.home", "");
        return home.isEmpty() ? ownJava() : new Java(Path.of(home), JVM);
    }

    /** The Java of this JVM. */
    static Java ownJava() {
        return new Java(Java.current().home(), JVM);
    }

    private Map<String, String> ofNodes() {
        return Map.of(
                "suite.java.home", Brand.javaOfNodes().home().toString(),
                "suite.java.version", Brand.javaOfNodes().version(),
                "suite.jvm",
                        String.join(" ", JVM) + " -Xmx512m -XX:+UseSerialGC -Djava.net.preferIPv4Stack=true "
                                + credentials(),
                "suite.node-a.offset", Integer.toString(portsOfA.offset()),
                "suite.node-a.port", Integer.toString(portsOfA.http()),
                "suite.node-a.management", Integer.toString(portsOfA.management()),
                "suite.node-b.offset", Integer.toString(portsOfB.offset()),
                "suite.node-b.port", Integer.toString(portsOfB.http()),
                "suite.node-b.management", Integer.toString(portsOfB.management()));
    }

    public PortBlock portsOfA() {
        return portsOfA;
    }

    public Node nodeA() {
        return node("a", portsOfA);
    }

    public Node nodeB() {
        return node("b", portsOfB);
    }

    /** Where the nodes find the database: every call is counted. */
    public URI countedDatabase() {
        return proxy.endpoint();
    }

    /** Where the tests find the database: no call is counted. */
    public URI database() {
        return database.endpoint();
    }

    /** The nodes' calls to the table of sessions. */
    public Calls calls() {
        return calls;
    }

    @Override
    public void close() {
        proxy.close();
        database.close();
    }

    /** Whether the launcher starts the nodes and not a container adapter of the server's vendor. */
    static boolean isLaunched() {
        return "launched".equals(System.getProperty("arquillian.launch"));
    }

    private static Node node(String name, PortBlock ports) {
        // the launcher's servers serve the application at the root
        String context = isLaunched() ? "" : SuiteWar.NAME + "/";
        return new Node(name, URI.create("http://localhost:" + ports.http() + "/" + context));
    }

    private static String credentials() {
        return CREDENTIALS.entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining(" "));
    }
}
