package io.distributedsession.leaks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Searches the message of every exception that is made, whether or not it is logged: the JVM's flight recorder has them. */
final class ExceptionScan {

    private final Recording recording = new Recording();

    ExceptionScan() {
        recording.enable("jdk.JavaExceptionThrow").withoutStackTrace();
        recording.enable("jdk.JavaErrorThrow").withoutStackTrace();
        recording.start();
    }

    /** How many exceptions there were. */
    long search(Leaks leaks) throws IOException {
        Path file = Files.createTempFile("exceptions", ".jfr");
        long count = 0;
        try {
            recording.stop();
            recording.dump(file);
            try (RecordingFile events = new RecordingFile(file)) {
                while (events.hasMoreEvents()) {
                    search(events.readEvent(), leaks);
                    count++;
                }
            }
        } finally {
            recording.close();
            Files.delete(file);
        }
        return count;
    }

    private static void search(RecordedEvent event, Leaks leaks) {
        String message = event.getString("message");
        if (message != null) {
            leaks.search("exception " + event.getClass("thrownClass").getName(), message);
        }
    }
}
