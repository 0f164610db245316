package org.citylabs.demo;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Runs a command with an empty MariaDB of its own, whose address it finds in the environment, and ends with its exit
 * code. The image uses it to start the packaged application once while it is built.
 */
public final class WithDatabase {

    private WithDatabase() {}

    public static void main(String[] command) throws IOException, InterruptedException {
        System.exit(run(command));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("citylabs");
        try (var database = EmbeddedMariaDb.start(folder.resolve("programs"), folder)) {
            var process = new ProcessBuilder(command).inheritIO();
            process.environment().put("SPRING_DATASOURCE_URL", database.database("citylabs"));
            return process.start().waitFor();
        }
    }
}
