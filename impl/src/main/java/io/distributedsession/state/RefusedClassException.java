package io.distributedsession.state;

/** A stored class name that the bean's filter does not admit; nothing was loaded for it. */
final class RefusedClassException extends ClassNotFoundException {

    private static final long serialVersionUID = 1L;

    RefusedClassException(String name) {
        super(name);
    }
}
