package io.distributedsession.benchmarks.report;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;

import io.distributedsession.benchmarks.measure.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

    private static final Plot BARS = new BarChart(
            "<b> & co", "ns", Map.of("a < b", new Samples(List.of(1D, 2D, 3D)), "c", new Samples(List.of(4D))));

    @TempDir
    Path home;

    @Test
    void sectionsBecomeAReport_withTheirPicturesBesideIt() throws Exception {
        Report report = new Report(home);
        new Section("bytes", "bytes: 0.2 (goal <= 0.3)", true, "told\n", List.of(BARS)).write(report.sections());
        new Section("start", "start: 2 (goal <= 1)", false, "slow\n", List.of()).write(report.sections());
        String text = Files.readString(report.write(List.of("bytes", "start", "growth")));
        assertThat(text)
                .contains("**bytes: 0.2 (goal <= 0.3)**", "told", "](report/bytes-1.svg)")
                .contains("**MISSED: start: 2 (goal <= 1)**")
                .contains("## growth\n\n**no figure**");
        assertThat(home.resolve("report/bytes-1.svg")).exists();
    }

    @Test
    void whatAnEarlierReportHad_isNotInTheNext() throws Exception {
        Report report = new Report(home);
        new Section("bytes", "bytes: 0.2", true, "told\n", List.of(BARS)).write(report.sections());
        report.write(List.of("bytes"));
        report.clear();
        report.write(List.of("bytes"));
        assertThat(home.resolve("report.md")).content().contains("**no figure**");
        assertThat(home.resolve("report")).isEmptyDirectory();
    }

    @Test
    void picturesAreWellFormed() throws Exception {
        Plot lines = new LineChart(
                "cost",
                "KB",
                "units",
                Map.of("reads", new TreeMap<>(Map.of(1D, 0.5, 4096D, 300D)), "one", new TreeMap<>(Map.of(1D, 1D))));
        for (Plot plot : List.of(BARS, lines)) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(plot.svg().getBytes(UTF_8)));
            assertThat(plot.svg()).doesNotContain("NaN", "Infinity");
        }
    }
}
