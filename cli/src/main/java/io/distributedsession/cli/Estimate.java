package io.distributedsession.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a load costs with sessions like those of a sample: a request reads once, one that changes writes once. Touches, which
 * take the place of a read, and lost conditions are not in it: together a few per cent.
 */
final class Estimate {

    private static final double MILLION = 1e6;
    private static final double GIGABYTE = 1024.0 * 1024 * 1024;

    private Estimate() {}

    static Map<String, Object> of(TableSample sample, Load load) {
        // of a strong read a whole unit, of an eventual one half
        double eventual = (1 + load.strong) / 2;
        double reads = load.requests * sample.unitsPerRead() * eventual;
        double writes = load.requests * load.changing * sample.unitsPerWrite();
        double readMoney = reads / MILLION * load.readPrice;
        double writeMoney = writes / MILLION * load.writePrice;
        double storageMoney = sample.bytes() / GIGABYTE * load.storagePrice;
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("items-read", sample.items());
        facts.put("sessions", sample.sessions());
        facts.put("other-items", sample.otherItems());
        facts.put("mean-session-bytes", sample.meanSessionBytes());
        facts.put("largest-session-bytes", sample.largestSessionBytes());
        facts.put("requests", load.requests);
        facts.put("read-units", Math.round(reads));
        facts.put("write-units", Math.round(writes));
        facts.put("stored-bytes", sample.bytes());
        facts.put("dollars-for-reads", cents(readMoney));
        facts.put("dollars-for-writes", cents(writeMoney));
        facts.put("dollars-for-storage", cents(storageMoney));
        facts.put("dollars", cents(readMoney + writeMoney + storageMoney));
        return facts;
    }

    private static double cents(double dollars) {
        return Math.round(dollars * 100) / 100.0;
    }
}
