package io.distributedsession.cli;

import me.tongfei.progressbar.ProgressBarConsumer;

/** Draws a progress bar on standard error, or nowhere. */
final class QuietConsumer implements ProgressBarConsumer {

    private static final int WIDTH = 80;

    private final boolean draws;

    QuietConsumer(boolean draws) {
        this.draws = draws;
    }

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String rendered) {
        if (draws) {
            System.err.print('\r' + rendered);
        }
    }

    @Override
    public void close() {
        if (draws) {
            System.err.println();
        }
    }
}
