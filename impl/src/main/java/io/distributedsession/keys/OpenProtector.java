package io.distributedsession.keys;

import io.distributedsession.KeyProtector;

/** A key protector, and what lets go of what it holds; that of an application holds nothing of ours. */
public record OpenProtector(KeyProtector protector, Runnable closing) implements AutoCloseable {

    static OpenProtector holdingNothing(KeyProtector protector) {
        return new OpenProtector(protector, () -> {});
    }

    /** This one, and another one for what was wrapped by it. */
    OpenProtector with(OpenProtector previous) {
        return new OpenProtector(new TwoKeyProtectors(protector, previous.protector), () -> {
            close();
            previous.close();
        });
    }

    @Override
    public void close() {
        closing.run();
    }
}
