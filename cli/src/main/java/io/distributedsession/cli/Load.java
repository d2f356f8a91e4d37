package io.distributedsession.cli;

import picocli.CommandLine.Option;

/** How a table is used, and at which prices. */
final class Load {

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Requests a month that use a session (default: ${DEFAULT-VALUE}).")
    long requests;

    @Option(
            names = "--changing",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "How many of them change it, from 0 to 1 (default: ${DEFAULT-VALUE}).")
    double changing;

    @Option(
            names = "--strong",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description =
                    "How many reads are strong, such as those that follow a change at once (default: ${DEFAULT-VALUE}).")
    double strong;

    @Option(
            names = "--read-price",
            paramLabel = "DOLLARS",
            defaultValue = "0.125",
            description = "Of a million read units (default: ${DEFAULT-VALUE}, us-east-1).")
    double readPrice;

    @Option(
            names = "--write-price",
            paramLabel = "DOLLARS",
            defaultValue = "0.625",
            description = "Of a million write units (default: ${DEFAULT-VALUE}, us-east-1).")
    double writePrice;

    @Option(
            names = "--storage-price",
            paramLabel = "DOLLARS",
            defaultValue = "0.25",
            description = "Of a gigabyte for a month (default: ${DEFAULT-VALUE}, us-east-1).")
    double storagePrice;
}
