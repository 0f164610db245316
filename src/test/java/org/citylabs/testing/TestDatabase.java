package org.citylabs.testing;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.citylabs.demo.EmbeddedMariaDb;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application context a database of its own on one real MariaDB for the whole run. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.datasource.url=" + fresh()).applyTo(context);
    }

    /** The address of a new, empty database. */
    public static String fresh() {
        return Server.INSTANCE.database("test_" + NUMBER.incrementAndGet());
    }

    private static final class Server {

        static final EmbeddedMariaDb INSTANCE = start();

        private static EmbeddedMariaDb start() {
            var folder = Path.of("target/mariadb-" + ProcessHandle.current().pid());
            var database = EmbeddedMariaDb.start(
                    Path.of(".data/mariadb-programs"),
                    folder,
                    "--innodb-flush-log-at-trx-commit=2",
                    "--innodb-snapshot-isolation=" + System.getProperty("citylabs.snapshot-isolation", "ON"));
            SpringApplication.getShutdownHandlers().add(database::close); // after the applications have closed
            return database;
        }
    }
}
