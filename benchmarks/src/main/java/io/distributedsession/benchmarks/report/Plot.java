package io.distributedsession.benchmarks.report;

/** A picture of what a run measured. */
public interface Plot {

    /** What it shows, for its caption. */
    String title();

    /** The picture, as a whole SVG document. */
    String svg();
}
