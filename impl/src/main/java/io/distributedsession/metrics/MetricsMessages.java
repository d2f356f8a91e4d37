package io.distributedsession.metrics;

final class MetricsMessages {

    private MetricsMessages() {}

    static String failed(Class<?> meter) {
        return "DSS-0960: the meter " + meter.getName()
                + " failed, sessions are served all the same: see the exception, which is logged this once; its metrics are"
                + " not complete";
    }
}
