package io.distributedsession.benchmarks.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A JVM that reads the catalogue, and all small damages of what is honest. */
final class CatalogueReader {

    private CatalogueReader() {}

    /** @param arguments the directory of the catalogue, where to write the report, whether the guard is on, and of how many damages one is read */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        List<Blob> honest = Catalogue.readHonest(directory);
        List<Blob> hostile = Catalogue.readHostile(directory);
        Reading reading = Reading.started(Guard.valueOf(arguments[2]), honest, Path.of(arguments[1]));
        int share = Integer.parseInt(arguments[3]);
        hostile.forEach(reading::read);
        honest.forEach(blob -> Damage.forEach(blob, share, reading::read));
        System.gc();
        reading.finish();
    }
}
