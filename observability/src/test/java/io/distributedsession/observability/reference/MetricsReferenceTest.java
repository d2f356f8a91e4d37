package io.distributedsession.observability.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.jr.ob.JSON;
import io.distributedsession.observability.Metric;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of metrics says what is measured, and the dashboard shows all of that and nothing else. */
class MetricsReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "metrics.md");
    private static final Path DASHBOARD = Path.of("..", "docs", "reference", "grafana-dashboard.json");
    private static final Pattern NAME = Pattern.compile("\\b(?:distributed_session|db_client)_\\w+");

    private static final String HEAD = """
            # Metrics, traces and readiness

            <!-- written by MetricsReferenceTest from the class Metric: change that -->

            They come with `io.distributedsession:distributed-session-observability` in the WAR, through whatever of OpenTelemetry,
            MicroProfile Metrics and Micrometer the server, or the WAR, has; what is missing is left out. No metric and no span holds a
            session's id, a user, a cookie or a key.

            | name | kind | unit | tags | in Prometheus | what it says |
            |---|---|---|---|---|---|
            """;
    private static final String FOOT = """

            Names of tags are those of OpenTelemetry's semantic conventions; MicroProfile Metrics and Prometheus write `_` for `.`. MicroProfile
            Metrics counts in whole numbers, so half a read unit shows with the next half. Answers tell their units only while somebody
            measures: without this jar nothing is asked for.

            **Traces.** Each call to DynamoDB is a span of kind client below that of the request, named by action and table, with
            `db.system.name`, `db.operation.name`, `db.collection.name`, `error.type` and its units.

            **Readiness.** The check `distributed-session` of MicroProfile Health makes no call. It is down while the signing keys cannot be
            read, and when the latest three calls of requests have failed, until one succeeds or 30 seconds have passed without any: a node
            that gets no requests would not find out otherwise. There is no liveness check, for a restart mends neither.

            **Dashboard.** [grafana-dashboard.json](grafana-dashboard.json), to be imported into Grafana with a Prometheus data source.
            """;

    @Test
    void page_isWhatTheCodeTells() throws IOException {
        String page = HEAD
                + Arrays.stream(Metric.values()).map(MetricsReferenceTest::line).collect(Collectors.joining())
                + FOOT;
        if (Boolean.getBoolean("write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("written anew by: mvn test -pl observability -am -Dwrite-docs=true -Dtest=MetricsReferenceTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(page);
    }

    @Test
    void dashboard_showsEveryMetric_andNamesNoOther() throws IOException {
        Map<String, Object> dashboard = JSON.std.mapFrom(Files.readString(DASHBOARD));
        Set<String> shown = new HashSet<>();
        for (Object panel : (List<?>) dashboard.get("panels")) {
            for (Object target : (List<?>) ((Map<?, ?>) panel).get("targets")) {
                Matcher names = NAME.matcher((String) ((Map<?, ?>) target).get("expr"));
                while (names.find()) {
                    shown.add(names.group().replaceFirst("_seconds_(bucket|count|sum)$", "_seconds"));
                }
            }
        }

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Metric.values())
                        .map(Metric::prometheusName)
                        .toList());
    }

    @Test
    void panels_doNotOverlap_andHaveTitlesAndIdsOfTheirOwn() throws IOException {
        Map<String, Object> dashboard = JSON.std.mapFrom(Files.readString(DASHBOARD));
        Set<Object> ids = new HashSet<>();
        Set<String> cells = new HashSet<>();
        for (Object each : (List<?>) dashboard.get("panels")) {
            Map<?, ?> panel = (Map<?, ?>) each;
            assertThat(ids.add(panel.get("id"))).isTrue();
            assertThat((String) panel.get("title")).isNotBlank();
            Map<?, ?> place = (Map<?, ?>) panel.get("gridPos");
            for (int x = 0; x < (int) place.get("w"); x++) {
                for (int y = 0; y < (int) place.get("h"); y++) {
                    int column = (int) place.get("x") + x;
                    assertThat(column).isLessThan(24);
                    assertThat(cells.add(column + "," + ((int) place.get("y") + y)))
                            .as(panel.get("title").toString())
                            .isTrue();
                }
            }
        }
    }

    private static String line(Metric metric) {
        String tags = metric.tags().stream().map(tag -> '`' + tag + '`').collect(Collectors.joining(", "));
        return "| `" + metric.metricName() + "` | "
                + metric.kind().name().toLowerCase(java.util.Locale.ROOT) + " | `" + metric.unit() + "` | "
                + (tags.isEmpty() ? "none" : tags) + " | `" + metric.prometheusName() + "` | " + metric.description()
                + " |\n";
    }
}
