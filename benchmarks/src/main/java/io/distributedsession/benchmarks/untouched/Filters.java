package io.distributedsession.benchmarks.untouched;

/** The filters that are compared. */
public enum Filters {
    NO_OP("a filter that does nothing") {
        @Override
        Chain around(Runnable handler) {
            return Chain.noOp(handler);
        }
    },
    OWN("our servlet and JAX-RS filters") {
        @Override
        Chain around(Runnable handler) {
            return Chain.own(handler);
        }
    };

    private final String title;

    Filters(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract Chain around(Runnable handler);
}
