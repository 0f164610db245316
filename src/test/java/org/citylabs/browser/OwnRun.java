package org.citylabs.browser;

import java.util.ArrayList;
import java.util.List;
import org.citylabs.CityLabs;
import org.citylabs.identity.TestPeople;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenWorkshop;
import org.citylabs.testing.World;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application, started and stopped by a test itself. */
final class OwnRun implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private OwnRun(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param port 0 for a free one */
    static OwnRun start(String databaseUrl, int port, String... arguments) {
        var application = new SpringApplication(
                CityLabs.class, World.class, TestPeople.class, OpenLab.class, OpenBoard.class, OpenWorkshop.class);
        application.setAdditionalProfiles("test");
        var all = new ArrayList<>(List.of(arguments));
        all.add("--spring.datasource.url=" + databaseUrl);
        all.add("--server.port=" + port);
        all.add("--vaadin.productionMode=true");
        all.add("--citylabs.base-url=http://localhost");
        return new OwnRun(application.run(all.toArray(String[]::new)));
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    World world() {
        return context.getBean(World.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Site site() {
        return new Site((WebServerApplicationContext) context, world());
    }

    @Override
    public void close() {
        context.close();
    }
}
