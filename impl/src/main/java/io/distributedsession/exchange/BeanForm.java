package io.distributedsession.exchange;

import java.util.Objects;

/**
 * What the exchange knows of a scoped bean.
 *
 * @param name the stored name
 * @param schema the number of the bean's form in this build
 * @param loader resolves the classes of its state
 */
public record BeanForm(String name, int schema, ClassLoader loader) {

    public BeanForm {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(loader, "loader");
    }
}
