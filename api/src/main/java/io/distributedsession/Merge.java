package io.distributedsession;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/**
 * How the changes of two requests to the same bean are put together. On a field it rules that field, on the bean class all
 * of its fields that have no {@code @Merge} of their own.
 *
 * <p>Requests that change the same bean at the same time start from the same stored state. The one that commits second
 * merges its changes, field by field, into what the first one stored. Without this annotation:
 *
 * <ul>
 *   <li>a field that only one request changed takes that change;
 *   <li>a boolean, enum, string or other value that both set to the same is agreed; set to different values it is a
 *       conflict;
 *   <li>a number that both changed is a conflict, also when both changed it to the same: two requests that count from 3 to
 *       4 are two visits;
 *   <li>sets and maps are merged by element and by key, the values of a map under these same rules; an element or key
 *       removed by one request and changed by the other is a conflict;
 *   <li>a list is merged when both requests only appended to it, and is a conflict otherwise;
 *   <li>only the collections of {@code java.util} that can be modified are merged; elements and keys must define
 *       {@code equals} unless the collection is sorted.
 * </ul>
 *
 * <p>Each field is merged by its value. An object that several fields share stays shared where every request left it so and
 * all those fields take the state of the same request; otherwise it may become one equal object for each field.
 *
 * <p>What happens to a conflict is said by {@link OnConflict}.
 */
@Inherited
@Documented
@Retention(RUNTIME)
@Target({FIELD, TYPE})
public @interface Merge {

    /**
     * The rule for the field, or for the fields of the bean.
     *
     * @return the rule
     */
    Rule value();

    /** What is done with changes on both sides. */
    enum Rule {
        /**
         * What both requests added to a number is added up: 3 that became 4 in one and 5 in the other becomes 6. For
         * {@code int}, {@code long}, {@code short}, {@code byte}, {@code float}, {@code double}, their wrapper classes,
         * {@link java.math.BigInteger} and {@link java.math.BigDecimal}, and for the numbers in a map; {@code null} and
         * a new key count from zero. A sum that the type cannot hold is a conflict. On the bean class: holds for all its
         * fields of a number type, not for its maps. Any other field with this rule fails the deployment.
         */
        ADD,
        /**
         * Nothing is merged. On a field: it is a conflict when both requests changed the field, even to the same. On the
         * bean class: it is a conflict when both requests changed the bean, whichever fields; for beans whose fields must
         * fit each other.
         */
        NONE
    }
}
