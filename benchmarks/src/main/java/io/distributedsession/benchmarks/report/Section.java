package io.distributedsession.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A run's part of the report, written by the run's own JVM and put into the report by the one that started it.
 *
 * @param name of the run
 * @param line the run's last line
 * @param holds whether its goals hold
 * @param told what it printed before
 * @param plots its pictures
 */
public record Section(String name, String line, boolean holds, String told, List<Plot> plots) {

    /** Writes it, with its pictures beside it. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        StringBuilder text = new StringBuilder("## ").append(name).append("\n\n");
        text.append(holds ? "**" : "**MISSED: ").append(line).append("**\n\n");
        text.append("```\n").append(told.stripTrailing()).append("\n```\n\n");
        for (int i = 0; i < plots.size(); i++) {
            String picture = name + "-" + (i + 1) + ".svg";
            Files.writeString(directory.resolve(picture), plots.get(i).svg());
            text.append("![")
                    .append(plots.get(i).title())
                    .append("](report/")
                    .append(picture)
                    .append(")\n\n");
        }
        Files.writeString(file(directory, name), text);
    }

    /** Where a run's section lies; it is absent if the run could not measure. */
    public static Path file(Path directory, String name) {
        return directory.resolve(name + ".md");
    }
}
