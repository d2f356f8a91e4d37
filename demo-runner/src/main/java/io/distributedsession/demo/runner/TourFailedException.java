package io.distributedsession.demo.runner;

/** A step of the tour did not hold. */
final class TourFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TourFailedException(int step, String why) {
        super("DSS-0950: step " + step + " of the tour failed: " + why
                + ". The logs named above say what the nodes did.");
    }
}
