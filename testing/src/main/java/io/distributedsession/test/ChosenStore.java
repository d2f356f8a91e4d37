package io.distributedsession.test;

import java.util.Optional;
import java.util.stream.Stream;

import io.distributedsession.test.DistributedSessionTest.Store;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Remembers the annotation's store for the container, which starts on the same thread and makes its extensions itself. */
final class ChosenStore implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final ThreadLocal<Store> CHOSEN = new ThreadLocal<>();

    /** What the test that starts on this thread has chosen. */
    static Store get() {
        return Optional.ofNullable(CHOSEN.get()).orElse(Store.MEMORY);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        remember(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        remember(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        CHOSEN.remove();
    }

    private static void remember(ExtensionContext context) {
        // a nested class has the annotation of the one around it
        Stream.<Class<?>>iterate(context.getRequiredTestClass(), type -> type != null, Class::getEnclosingClass)
                .flatMap(type -> AnnotationSupport.findAnnotation(type, DistributedSessionTest.class).stream())
                .findFirst()
                .ifPresent(annotation -> CHOSEN.set(annotation.store()));
    }
}
