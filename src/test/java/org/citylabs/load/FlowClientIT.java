package org.citylabs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.citylabs.browser.BrowserTest;
import org.citylabs.identity.TestPeople;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The client without a browser sees what a browser sees, and acts as one. */
@BrowserTest
class FlowClientIT {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    TestPeople people;

    @Autowired
    PublishedIdea ideas;

    private final String title = "Without a browser " + UUID.randomUUID();
    private final BlockingQueue<String> pushes = new LinkedBlockingQueue<>();
    private FlowSite site;

    @BeforeEach
    void site() {
        site = FlowSite.at(port);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void readsThePageAndWhatIsPushedToIt() throws IOException, InterruptedException {
        world.haveCities();
        var before = System.nanoTime();
        var arrivals = new LinkedBlockingQueue<Long>();
        try (var page = site.open("/ideas", Map.of(), (message, arrived) -> {
            pushes.add(message);
            arrivals.add(arrived);
        })) {
            assertThat(page.find(node -> node.tag().equals("h1")).text()).isEqualTo("Ideas");
            assertThat(page.lengthOfFirstMessage()).isPositive();

            ideas.make(BIELEFELD, title);
            assertThat(pushes.poll(30, TimeUnit.SECONDS)).contains(title);
            assertThat(arrivals.take()).isBetween(before, System.nanoTime());
            assertThat(page.has(linkTo(title))).isTrue();
        }
    }

    @Test
    void actsAsAPersonWhoHasSignedIn() throws IOException, InterruptedException {
        var number = ideas.make(BIELEFELD, title);
        var cookie = people.cookie(world.citizenOf(BIELEFELD));
        try (var page = site.open("/ideas/" + number, cookie, PushListener.NONE)) {
            page.click(page.find(named("Support")));
            assertThat(page.has(named("You support this"))).isTrue();
        }
        try (var again = site.open("/ideas/" + number, cookie, PushListener.NONE)) {
            assertThat(again.has(named("You support this"))).isTrue();
        }
    }

    @Test
    void manyPagesListenWithoutKeepingAnything() throws IOException, InterruptedException {
        world.haveCities();
        var open = new ArrayList<FlowClient>();
        for (int i = 0; i < 20; i++) {
            open.add(site.open("/ideas", Map.of(), (message, _) -> {
                if (message.contains(title)) {
                    pushes.add(message);
                }
            }));
            open.getLast().onlyListen();
        }
        ideas.make(BIELEFELD, title);
        await().until(() -> pushes.size() == open.size());
        assertThat(open).allMatch(page -> !page.has(linkTo(title)));
        open.forEach(FlowClient::close);
    }

    @Test
    void putsNobodyElseUnderLoad() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FlowSite(URI.create("http://192.0.2.1:8080")));
    }

    private static Predicate<FlowNode> named(String text) {
        return node -> node.tag().equals("vaadin-button") && node.text().equals(text);
    }

    private static Predicate<FlowNode> linkTo(String text) {
        return node -> node.tag().equals("a") && node.text().contains(text);
    }
}
