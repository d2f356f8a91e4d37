package io.distributedsession.keys;

import java.util.function.Supplier;

import io.distributedsession.KeyProtector;

/** A key protector, and what lets go of what it holds; that of an application holds nothing of ours. */
public record OpenProtector(KeyProtector protector, Runnable closing) implements AutoCloseable {

    static OpenProtector holdingNothing(KeyProtector protector) {
        return new OpenProtector(protector, () -> {});
    }

    /** This one, and another one for what was wrapped by it. If that cannot be opened, this one is closed. */
    OpenProtector with(Supplier<OpenProtector> opening) {
        OpenProtector previous;
        try {
            previous = opening.get();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        return new OpenProtector(new TwoKeyProtectors(protector, previous.protector), () -> {
            try {
                close();
            } finally {
                previous.close();
            }
        });
    }

    @Override
    public void close() {
        closing.run();
    }
}
