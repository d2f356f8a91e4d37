package io.distributedsession;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/**
 * The types that a bean's state may hold beyond those that its fields declare.
 *
 * <p>What is stored is untrusted input: no class is loaded from it unless the bean may hold it. Most of that list is found at
 * deployment. It has the classes that the bean's fields declare, with their type arguments, array components, fields and
 * record components, all the way down; the permitted subtypes of sealed types; and the value types of the JDK: strings,
 * wrappers of primitives, {@code java.math}, {@code java.time}, the collections of {@code java.util}, {@code UUID},
 * {@code Locale}, {@code Currency}. A field declared as an interface, an abstract class or {@code Object} does not tell what
 * it will hold: the classes must be named here.
 *
 * <pre>{@code
 * @DistributedSessionScoped
 * @AllowedTypes({CardPayment.class, Invoice.class})
 * public class Checkout implements Serializable {
 *     private Payment payment;   // an interface
 * }
 * }</pre>
 *
 * <p>Each class stands for itself and for what its own fields declare, not for its subclasses. A sealed type stands for its
 * permitted subtypes; any other interface or abstract class admits nothing. The list of a bean includes those on its
 * superclasses. A value of any other class makes the commit fail with {@link SessionStateException}, which names the bean, the
 * field and the class.
 */
@Documented
@Retention(RUNTIME)
@Target(TYPE)
public @interface AllowedTypes {

    /**
     * The types that the bean's state may hold.
     *
     * @return the types
     */
    Class<?>[] value();
}
