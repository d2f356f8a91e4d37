package io.distributedsession.benchmarks.dynamodb;

/**
 * What calls of DynamoDB cost, in on-demand capacity.
 *
 * @param reads calls that only read
 * @param writes calls that write
 * @param readUnits of 4 KB read strongly
 * @param writeUnits of 1 KB written
 */
public record Units(long reads, long writes, double readUnits, double writeUnits) {

    public static final Units NONE = new Units(0, 0, 0, 0);

    /** Dollars for a million units, on demand, in us-east-1 since November 2024. */
    private static final double PRICE_OF_READS = 0.125;

    private static final double PRICE_OF_WRITES = 0.625;
    private static final double MILLION = 1_000_000;

    private static final int READ_UNIT = 4096;
    private static final int WRITE_UNIT = 1024;

    /** A read of one item; an absent one has no bytes and costs as much as the smallest. */
    public static Units read(long itemBytes, boolean strong) {
        double whole = units(itemBytes, READ_UNIT);
        return new Units(1, 0, strong ? whole : whole / 2, 0);
    }

    /** A write of one item, charged by the larger of what it was and what it is; a failed condition by what it was. */
    public static Units write(long bytesBefore, long bytesAfter) {
        return new Units(0, 1, 0, units(Math.max(bytesBefore, bytesAfter), WRITE_UNIT));
    }

    public Units plus(Units other) {
        return new Units(
                reads + other.reads, writes + other.writes, readUnits + other.readUnits, writeUnits + other.writeUnits);
    }

    public Units minus(Units other) {
        return plus(new Units(-other.reads, -other.writes, -other.readUnits, -other.writeUnits));
    }

    /** The units of so many of the same; calls are rounded down. */
    public Units times(double factor) {
        return new Units((long) (reads * factor), (long) (writes * factor), readUnits * factor, writeUnits * factor);
    }

    /** In dollars. */
    public double money() {
        return (readUnits * PRICE_OF_READS + writeUnits * PRICE_OF_WRITES) / MILLION;
    }

    private static double units(long bytes, int unit) {
        return Math.max(1, (bytes + unit - 1) / unit);
    }
}
