package io.distributedsession.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.distributedsession.cdi.DistributedSessionInterceptor;
import io.distributedsession.cdi.MethodRulesInterceptor;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jboss.weld.junit5.auto.AddExtensions;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose beans may have the scope {@code @DistributedSessionScoped}, without a server. Weld starts for each test
 * with the beans that the class injects, and those that Weld-JUnit's annotations add ({@code @AddBeanClasses}, ...).
 *
 * <p>Inject a {@link Visitor} for each browser, and call beans in its requests; inject {@link VirtualClock} to let time pass.
 * State is encoded, sealed, stored and read again as on a server, so a test sees what a server would: what is not
 * serializable, what is merged, what expires.
 *
 * <p>Where neither the class nor its beans produce a {@code DistributedSessionOptions}, the application is named {@code
 * test}, has the dev profile and the store named here, and every other option has its default.
 *
 * <p>Not for tests in parallel threads of one class.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChosenStore.class) // before Weld, which is started with what it remembers
@EnableAutoWeld
@AddExtensions(VirtualTimeExtension.class)
@AddBeanClasses({DistributedSessionInterceptor.class, MethodRulesInterceptor.class, Visitor.class, VirtualClock.class})
public @interface DistributedSessionTest {

    /**
     * Where sessions, values and keys are stored, each test beginning with nothing.
     *
     * @return default: in memory
     */
    Store store() default Store.MEMORY;

    /** Stores for tests. */
    enum Store {
        /** This JVM's memory. */
        MEMORY,
        /**
         * DynamoDB Local within this JVM: {@code software.amazon.dynamodb:DynamoDBLocal} on the test's class path, or, better,
         * with all that it needs in a folder that the system property {@code dynamodb-local.home} names, so that its SDK does
         * not mix with the application's. Tables are created for each test.
         */
        DYNAMODB_LOCAL
    }
}
