package org.citylabs.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.citylabs.CityLabs;
import org.citylabs.identity.DemoPeople;
import org.springframework.boot.SpringApplication;

/** Starts CityLabs with the demo network on a MariaDB of its own; what {@code ./citylabs run} runs. */
public final class DemoNetwork {

    private DemoNetwork() {}

    public static void main(String[] args) {
        var port = System.getenv().getOrDefault("CITYLABS_PORT", "8080");
        if (taken(Integer.parseInt(port))) {
            fail("Port " + port + " is taken. Choose another one: CITYLABS_PORT=8081 ./citylabs run");
        }
        try {
            run(args);
        } catch (EmbeddedMariaDb.FolderInUse e) {
            fail(e.getMessage());
        }
    }

    private static void run(String[] args) {
        var data = Path.of(System.getenv().getOrDefault("CITYLABS_DATA", ".data"));
        var database = EmbeddedMariaDb.start(data.resolve("mariadb-programs"), data.resolve("mariadb"));
        SpringApplication.getShutdownHandlers().add(database::close);
        var application = new SpringApplication(CityLabs.class);
        application.setAdditionalProfiles("demo");
        application.setDefaultProperties(Map.of("spring.datasource.url", database.database("citylabs")));
        application.run(args);
        welcome();
    }

    private static void welcome() {
        var port = System.getenv().getOrDefault("CITYLABS_PORT", "8080");
        System.out.printf("""

                  CityLabs runs at http://localhost:%s
                  Sign in as citizen., member., facilitator., moderator., official. or admin. + bielefeld@demo.example
                  or tampere@demo.example, as moderator2.bielefeld@demo.example or as operator@demo.example,
                  each with the password %s. Ctrl-C stops it.

                """, port, DemoPeople.PASSWORD);
    }

    private static boolean taken(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void fail(String why) {
        System.err.println("citylabs: " + why);
        System.exit(1);
    }
}
