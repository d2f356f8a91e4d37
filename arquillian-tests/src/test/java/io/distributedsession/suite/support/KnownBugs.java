package io.distributedsession.suite.support;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Expects the scenarios that say {@link KnownBug} to fail on the servers named there, and only there. */
public final class KnownBugs implements InvocationInterceptor {

    /** What the reason of a scenario that failed as expected begins with. */
    public static final String REASON = "bug of the server: ";

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        expect(invocation, test);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        expect(invocation, test);
    }

    private static void expect(Invocation<Void> invocation, ReflectiveInvocationContext<Method> test) throws Throwable {
        Optional<KnownBug> expected = bugOf(test);
        if (expected.isEmpty()) {
            invocation.proceed();
            return;
        }
        try {
            invocation.proceed();
        } catch (Exception | AssertionError e) {
            throw new TestAbortedException(REASON + expected.get().what(), e);
        }
        throw new AssertionError("The scenario passes on " + Brand.current().id() + " now. Remove its @KnownBug.");
    }

    private static Optional<KnownBug> bugOf(ReflectiveInvocationContext<Method> test) {
        return Arrays.stream(test.getExecutable().getAnnotationsByType(KnownBug.class))
                .filter(bug -> List.of(bug.on()).contains(Brand.current()))
                .filter(bug -> concerns(bug, test.getArguments()))
                .findFirst();
    }

    private static boolean concerns(KnownBug bug, List<Object> arguments) {
        return bug.argument().isEmpty()
                || !arguments.isEmpty() && bug.argument().equals(String.valueOf(arguments.get(0)));
    }
}
