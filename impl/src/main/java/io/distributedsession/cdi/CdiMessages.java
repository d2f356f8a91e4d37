package io.distributedsession.cdi;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.DeploymentException;

import io.distributedsession.SessionException;
import io.distributedsession.SessionStateException;

final class CdiMessages {

    private CdiMessages() {}

    static DefinitionException invalidBeans(List<String> problems) {
        return new DefinitionException(all(problems));
    }

    static DeploymentException invalidOptions(List<String> problems) {
        return new DeploymentException(all(problems));
    }

    private static String all(List<String> problems) {
        return "DSS-0700: the application cannot be deployed with distributed sessions, " + problems.size()
                + " problem(s):\n  " + String.join("\n  ", problems);
    }

    static String sameStoredName(String name, Class<?> first, Class<?> second) {
        return "DSS-0701: beans " + first.getName() + " and " + second.getName() + " are both stored as '" + name
                + "': give one of them another @StoredAs";
    }

    static String badStoredName(Class<?> bean, String name) {
        return "DSS-0702: bean " + bean.getName() + " has @StoredAs(\"" + name
                + "\"): use letters, digits, '.', '_', '$' and '-', 1 to 255 of them";
    }

    static String badSchema(Class<?> bean, int schema) {
        return "DSS-0703: bean " + bean.getName() + " has @StoredAs(schema = " + schema + "): use 0 to 65535";
    }

    static String unproxyable(Class<?> bean, String reason, String remedy) {
        return "DSS-0704: bean " + bean.getName() + " cannot be proxied, for " + reason + ": " + remedy;
    }

    static String beanNotSerializable(Class<?> bean) {
        return "DSS-0705: bean " + bean.getName() + " does not implement java.io.Serializable: implement it";
    }

    static String fieldNotSerializable(Class<?> bean, String field) {
        return "DSS-0706: bean " + bean.getName() + " holds a type that does not implement java.io.Serializable ("
                + field + "): implement it, or make the field transient or injected";
    }

    static String producer(Object member) {
        return "DSS-0707: producer " + member + " has the scope @DistributedSessionScoped, but the library stores the"
                + " fields of bean classes and cannot rebuild what a producer makes: put the scope on a bean class";
    }

    static String abstractWithoutBean(Class<?> type) {
        return "DSS-0708: " + type.getName() + " is @DistributedSessionScoped but abstract, and no bean extends it: "
                + "the annotation has no effect";
    }

    static String statefulDependent(Class<?> bean, String field, Class<?> dependent) {
        return "DSS-0709: bean " + bean.getName() + " is injected with the @Dependent bean " + dependent.getName()
                + " in " + field + ", which has state; it is made anew for every request and its state is not stored";
    }

    static ContextNotActiveException notActive() {
        return new ContextNotActiveException(whyNotActive());
    }

    static String whyNotActive() {
        return "DSS-0710: there is no distributed session here: the scope is active while an HTTP request is served, up to the"
                + " end of its response. For WebSocket messages, timers and other threads, capture the session in a request and"
                + " run the code by SessionRunner, or pass the data needed as parameters; messages of a queue belong to no"
                + " session; in a request, check that the library's servlet filter runs first";
    }

    static SessionException cycle(String path) {
        return new SessionException(
                "DSS-0711",
                "scoped beans call each other while they are being made (" + path
                        + "): call the other bean later than in a constructor or @PostConstruct");
    }

    static SessionException notIntercepted(Class<?> bean) {
        return new SessionException(
                "DSS-0712",
                "bean " + bean.getName() + " was made without the interceptor DistributedSessionInterceptor: check that"
                        + " the library's jar is a bean archive of the application and that no extension vetoes it");
    }

    static IllegalStateException unknownBean(Object contextual) {
        return new IllegalStateException(
                "DSS-0713: " + contextual + " is not a scoped bean that the extension found: put"
                        + " @DistributedSessionScoped on a bean class instead of adding the bean by another extension");
    }

    static SessionStateException inaccessible(Field field, IllegalAccessException cause) {
        return new SessionStateException("DSS-0714", "field " + field + " cannot be accessed", cause);
    }

    static SessionStateException wrongType(Field field, Object value) {
        return new SessionStateException(
                "DSS-0715",
                "field " + field + " cannot take the stored value of type "
                        + value.getClass().getName()
                        + ": the field's type was changed; rename the field, or raise @StoredAs(schema) to let it"
                        + " start anew");
    }

    static String callbackFailed(String bean) {
        return "DSS-0716: destroying bean '" + bean + "' failed; the session goes on as if it had not";
    }

    static String observerFailed(Record event) {
        return "DSS-0717: an observer of " + event.getClass().getSimpleName() + " failed; what it observed is done";
    }

    static String severalBeans(Class<?> type, int count) {
        return "DSS-0718: the application has " + count + " beans of type " + type.getName()
                + " that could serve: keep one, or enable one as an alternative";
    }

    static String platformSuperclass(Class<?> bean, Class<?> superclass) {
        return "DSS-0724: bean " + bean.getName() + " extends " + superclass.getName()
                + ", whose fields the JDK keeps to itself, so they cannot be stored: hold an object of it in a field instead";
    }

    static String nothingAllowed(Class<?> bean, String field) {
        return "DSS-0725: bean " + bean.getName() + " can never store a value in " + field
                + ", for no class that it may"
                + " hold is of this type: add the classes to the bean's @AllowedTypes, or make the field transient or"
                + " injected";
    }

    static String unprotectedKeys() {
        return "DSS-0719: option distributed-session.key-protection is missing: set it to kms or wrapping-key, or"
                + " provide a bean of type KeyProtector, so that the signing keys are wrapped; none stores them as they are";
    }

    static String notAddable(Field field) {
        return "DSS-0720: field " + name(field) + " has @Merge(ADD), but its type is neither a number nor a map to"
                + " numbers: remove the annotation, or declare the field with a number type";
    }

    static String mergeWithoutState(Field field) {
        return "DSS-0721: field " + name(field) + " has @Merge, but it is static, transient or injected and not stored:"
                + " remove the annotation";
    }

    static String mergeInUnmergedBean(Class<?> bean, Field field) {
        return "DSS-0722: field " + name(field) + " has @Merge, but bean " + bean.getName()
                + " has @Merge(NONE) and is never merged by field: keep one of the two";
    }

    static String nothingToAdd(Class<?> bean) {
        return "DSS-0723: bean " + bean.getName() + " has @Merge(ADD), but none of its fields it could hold for has a"
                + " number type: remove the annotation, or put it on a map to numbers";
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }

    static String exclusiveAndOptional(Class<?> bean) {
        return "DSS-0726: bean " + bean.getName()
                + " has both @Exclusive and @WhenUnavailable(OPTIONAL), but without the"
                + " store nobody is alone: remove one of them";
    }

    static String startedWithoutStore(SessionException cause) {
        return "DSS-0727: DynamoDB does not answer, and the node starts without it, as distributed-session.start-without-store"
                + " says: requests that need a session are answered with status 503 until it does. "
                + cause.getMessage();
    }

    static String startedWithoutKeys(SessionException cause) {
        return "DSS-0728: The signing keys could not be read, and the node starts without them, as"
                + " distributed-session.start-without-store says: requests that need a session are answered with status 503"
                + " until they can. " + cause.getMessage();
    }

    static String lookFailed(Duration pause) {
        return "DSS-0732: The table of sessions could not be watched, which requests do not need. See the cause; it is tried again"
                + " every " + pause.toSeconds() + " s.";
    }

    static String startedLate() {
        return "DSS-0729: The store answers: the node serves requests that need a session from now on.";
    }

    static String stillWithoutStore(RuntimeException cause) {
        return "DSS-0730: The node is still without the store or its keys: " + cause.getMessage();
    }

    static String stoppedUnderWay(int count, Duration waited) {
        return "DSS-0731: The node stops while " + count + " requests or asynchronous calls are under way after "
                + waited.toMillis() + " ms; what they change from now on is not stored. Raise"
                + " distributed-session.stop-timeout, or end long requests before the deployment stops.";
    }
}
