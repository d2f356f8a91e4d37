package io.distributedsession.demo;

/** The client sent something the shop cannot use; the message says what, and goes to the client. */
public class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with the input
     */
    public BadInputException(String message) {
        super(message);
    }
}
