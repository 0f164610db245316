package org.citylabs.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.citylabs.demo.EmbeddedMariaDb;

/** What benches have in common: how they measure, and how they say what came of it. */
final class Figures {

    /** Of a database from which nothing that it has committed gets lost. */
    static final List<String> DURABLE = List.of("--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=256M");

    private Figures() {}

    /** The median of the runs, with the least and the most. */
    static <R> String of(List<R> runs, ToDoubleFunction<R> figure) {
        var sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        var form = sorted[sorted.length - 1] < 3 ? "%.2f (%.2f-%.2f)" : "%.1f (%.1f-%.1f)";
        return form.formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    static String spread(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return "%.1f / %.1f / %.1f (median, p95, max of %d)"
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100),
                        sorted.getLast(),
                        sorted.size());
    }

    static Duration processorTime(EmbeddedMariaDb database) {
        return ProcessHandle.of(database.pid())
                .flatMap(it -> it.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    static long ownTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    static String loadAverage() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }

    static void print(String line) {
        System.out.println("| " + line);
    }

    /** Such as a recording for a profile. */
    static List<String> options() {
        var more = System.getProperty("citylabs.bench.options", "");
        var options = new ArrayList<>(List.of("-Xmx2g"));
        if (!more.isEmpty()) {
            options.addAll(List.of(more.split(" ")));
        }
        return options;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
