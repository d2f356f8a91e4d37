package io.distributedsession.observability;

import java.util.List;

/** Everything that is measured; {@code docs/reference/metrics.md} is made of this. */
public enum Metric {
    /** OpenTelemetry's name for it, by its semantic conventions for database clients. */
    CALLS(
            "db.client.operation.duration",
            Kind.TIMER,
            "s",
            "calls to DynamoDB, each repetition by itself, and how long they took",
            List.of("db.system.name", "db.operation.name", "db.collection.name", "error.type")),
    READ_UNITS(
            "distributed_session.read_units",
            Kind.COUNTER,
            "{unit}",
            "read units that DynamoDB's answers tell",
            List.of("db.operation.name")),
    WRITE_UNITS(
            "distributed_session.write_units",
            Kind.COUNTER,
            "{unit}",
            "write units that DynamoDB's answers tell; a write whose condition fails is charged, but its answer does not tell",
            List.of("db.operation.name")),
    BYTES_SENT(
            "distributed_session.bytes_sent",
            Kind.COUNTER,
            "By",
            "bytes of the attributes sent to DynamoDB",
            List.of("db.operation.name")),
    BYTES_RECEIVED(
            "distributed_session.bytes_received",
            Kind.COUNTER,
            "By",
            "bytes of the attributes that DynamoDB answered",
            List.of("db.operation.name")),
    TOUCHES_SKIPPED(
            "distributed_session.touches_skipped",
            Kind.COUNTER,
            "{request}",
            "requests that used a session whose expiry did not need to move yet: writes that were spared",
            List.of()),
    SESSIONS_CREATED("distributed_session.created", Kind.COUNTER, "{session}", "sessions started", List.of()),
    IDS_ROTATED("distributed_session.rotated", Kind.COUNTER, "{session}", "sessions that got another id", List.of()),
    SESSIONS_INVALIDATED(
            "distributed_session.invalidated",
            Kind.COUNTER,
            "{session}",
            "sessions ended by the application",
            List.of()),
    SESSIONS_EXPIRED(
            "distributed_session.expired",
            Kind.COUNTER,
            "{session}",
            "expired sessions that DynamoDB has removed, with `distributed-session-streams`; each counts on one node",
            List.of()),
    CONFLICTS(
            "distributed_session.conflicts",
            Kind.COUNTER,
            "{conflict}",
            "requests answered 409, by cause",
            List.of("cause")),
    REJECTIONS(
            "distributed_session.rejections",
            Kind.COUNTER,
            "{rejection}",
            "cookies and states refused, by reason; those that events suppress come with the next event of the reason",
            List.of("reason")),
    KEY_AGE("distributed_session.key_age", Kind.GAUGE, "s", "age of the key that signs", List.of()),
    KEYS_READY(
            "distributed_session.keys_ready",
            Kind.GAUGE,
            "1",
            "1 if there is a key that signs and the keys were last read without a failure, else 0",
            List.of()),
    STORE_READY(
            "distributed_session.store_ready",
            Kind.GAUGE,
            "1",
            "0 while the latest calls to DynamoDB have failed, else 1",
            List.of());

    /** What a metric counts in. */
    public enum Kind {
        /** Adds up. */
        COUNTER,
        /** A distribution of times, and their number. */
        TIMER,
        /** A value of the moment. */
        GAUGE
    }

    private final String metricName;
    private final Kind kind;
    private final String unit;
    private final String description;
    private final List<String> tags;

    Metric(String metricName, Kind kind, String unit, String description, List<String> tags) {
        this.metricName = metricName;
        this.kind = kind;
        this.unit = unit;
        this.description = description;
        this.tags = tags;
    }

    public String metricName() {
        return metricName;
    }

    public Kind kind() {
        return kind;
    }

    /** The unit, in the code of UCUM that OpenTelemetry uses. */
    public String unit() {
        return unit;
    }

    public String description() {
        return description;
    }

    /** The names of its tags, or attributes; a call that was served has no {@code error.type}. */
    public List<String> tags() {
        return tags;
    }

    /** The name in Prometheus, as the exporters of OpenTelemetry and of the others write it. */
    public String prometheusName() {
        String name = metricName.replace('.', '_');
        return switch (kind) {
            case COUNTER -> name + (unit.equals("By") ? "_bytes" : "") + "_total";
            case TIMER -> name + "_seconds";
            case GAUGE -> name + (unit.equals("s") ? "_seconds" : "");
        };
    }
}
