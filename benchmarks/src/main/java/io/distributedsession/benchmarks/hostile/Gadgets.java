package io.distributedsession.benchmarks.hostile;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.distributedsession.benchmarks.hostile.canary.Canaries;
import io.distributedsession.state.TypeFilter;

/** Classes that no bean holds unless it names them. */
final class Gadgets {

    /** Links of known chains, and JDK classes whose reading does more than to take values. */
    private static final List<String> OF_THE_JDK = List.of(
            "com.sun.jndi.rmi.registry.ReferenceWrapper",
            "com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl",
            "com.sun.rowset.JdbcRowSetImpl",
            "java.beans.EventHandler",
            "java.beans.beancontext.BeanContextSupport",
            "java.io.File",
            "java.io.ObjectStreamClass",
            "java.lang.Thread",
            "java.lang.Throwable",
            "java.lang.invoke.SerializedLambda",
            "java.lang.reflect.Proxy",
            "java.net.InetAddress",
            "java.net.URL",
            "java.rmi.MarshalledObject",
            "java.rmi.registry.LocateRegistry",
            "java.rmi.server.RemoteObjectInvocationHandler",
            "java.rmi.server.UnicastRemoteObject",
            "java.security.Permissions",
            "java.security.SignedObject",
            "java.security.cert.CertificateRep",
            "java.text.DecimalFormat",
            "java.util.Calendar",
            "java.util.Collections$CheckedMap",
            "java.util.EventObject",
            "java.util.GregorianCalendar",
            "java.util.IdentityHashMap",
            "java.util.PropertyPermission",
            "java.util.Random",
            "java.util.SimpleTimeZone",
            "java.util.WeakHashMap",
            "java.util.concurrent.ConcurrentSkipListMap$SubMap",
            "java.util.concurrent.ForkJoinTask",
            "java.util.logging.LogRecord",
            "java.util.regex.Pattern",
            "javax.crypto.SealedObject",
            "javax.management.BadAttributeValueExpException",
            "javax.management.ObjectName",
            "javax.management.openmbean.TabularDataSupport",
            "javax.management.remote.rmi.RMIConnectionImpl_Stub",
            "javax.naming.CompositeName",
            "javax.naming.Reference",
            "javax.naming.ldap.Rdn$RdnEntry",
            "javax.script.SimpleScriptContext",
            "javax.sql.rowset.BaseRowSet",
            "javax.swing.UIDefaults$TextAndMnemonicHashMap",
            "javax.swing.event.EventListenerList",
            "javax.xml.datatype.DatatypeConstants",
            "sun.reflect.annotation.AnnotationInvocationHandler",
            "sun.rmi.server.ActivationGroupImpl",
            "sun.rmi.transport.tcp.TCPEndpoint",
            "jaz.Zer");

    private Gadgets() {}

    static List<String> ofTheJdk() {
        return OF_THE_JDK;
    }

    /** The canaries' classes, which are not initialised by this. */
    static List<Class<?>> canaries() {
        List<Class<?>> classes = new ArrayList<>(List.of(Canaries.class.getDeclaredClasses()));
        classes.add(Canaries.class);
        return classes;
    }

    static Set<String> names() {
        Set<String> names = new HashSet<>(OF_THE_JDK);
        canaries().forEach(canary -> names.add(canary.getName()));
        return names;
    }

    /** A list of types that lets the canaries pass. */
    static TypeFilter permissive() {
        List<Class<?>> types = new ArrayList<>(Sample.types());
        types.addAll(canaries());
        types.addAll(List.of(Proxy.class, SerializedLambda.class, Comparator.class));
        return TypeFilter.of(
                Stream.concat(types.stream(), Stream.of(Comparable.class)).toList());
    }
}
