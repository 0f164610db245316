package org.citylabs.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A {@link BoardServer} that was started here, and ends when this process does, however it does. */
final class ServerProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final BoardServer.Made made;

    private ServerProcess(Process process, BoardServer.Made made) {
        this.process = process;
        this.made = made;
    }

    /**
     * Starts the application as it is packaged, and returns when it can be reached.
     *
     * @param log where it says what it has to say
     * @param options of the virtual machine
     * @param make how many people, and how many cards on which boards
     */
    static ServerProcess start(Path log, String database, int port, List<String> options, String... make)
            throws IOException {
        return start(BoardServer.class, log, database, port, options, make);
    }

    /** @param main says what it has made as {@link BoardServer} does */
    static ServerProcess start(Class<?> main, Path log, String database, int port, List<String> options, String... make)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseCompactObjectHeaders");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(make.length == 0 ? List.of("0", "") : List.of(make));
        command.addAll(List.of(
                "--spring.datasource.url=" + database,
                "--server.port=" + port,
                "--vaadin.productionMode=true",
                "--citylabs.base-url=http://localhost",
                "--citylabs.outbox-interval=5s"));
        Files.createDirectories(log.getParent());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            return new ServerProcess(process, started(process, log));
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static BoardServer.Made started(Process process, Path log) {
        var made = new CompletableFuture<BoardServer.Made>();
        Thread.ofVirtual().start(() -> {
            try (var out = process.inputReader(StandardCharsets.UTF_8);
                    var file = new PrintStream(
                            Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                listen(out, file, made);
            } catch (IOException e) {
                // it has been killed
            }
            made.completeExceptionally(new IllegalStateException("The server did not start; see " + log));
        });
        return made.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static void listen(BufferedReader out, PrintStream log, CompletableFuture<BoardServer.Made> made)
            throws IOException {
        String line;
        while ((line = out.readLine()) != null) {
            log.println(line);
            if (line.startsWith(BoardServer.STARTED)) {
                made.complete(new JsonMapper()
                        .readValue(line.substring(BoardServer.STARTED.length()), BoardServer.Made.class));
            }
        }
    }

    /** Tells it to do something that it knows. */
    void tell(String line) throws IOException {
        var to = process.getOutputStream();
        to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    BoardServer.Made made() {
        return made;
    }

    long pid() {
        return process.pid();
    }

    /** Processor time that it has used up to now. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Bytes of all objects after a collection; without what the collector itself fills gaps with. */
    long heapAfterCollection() throws IOException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var histogram = new ProcessBuilder(tool, Long.toString(pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (var lines = histogram.inputReader()) {
            return lines.lines()
                    .map(line -> line.trim().split(" +"))
                    .filter(it -> it.length > 3 && it[0].endsWith(":") && !it[3].contains("FillerElement"))
                    .mapToLong(it -> Long.parseLong(it[2]))
                    .sum();
        }
    }

    /** Ends it in the middle of whatever it does (SIGKILL). */
    void kill() {
        process.destroyForcibly();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
