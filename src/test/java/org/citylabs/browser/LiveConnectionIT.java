package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.citylabs.identity.TestPeople;
import org.citylabs.lab.LabCatalog;
import org.citylabs.testing.FaultProxy;
import org.citylabs.testing.FaultProxy.Side;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser waits for minutes for a connection that is being made or closed; the live channel does not. */
@BrowserTest
class LiveConnectionIT {

    private static final int BEAT = 10_000;
    private static final int CONNECTING = 0;
    private static final int CLOSING = 2;

    @LocalServerPort
    int port;

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    TestPeople people;

    @Autowired
    OpenLab labs;

    @Autowired
    LabCatalog catalog;

    private FaultProxy way;
    private Page page;

    @BeforeEach
    void write() throws IOException {
        way = new FaultProxy(port);
        var ben = world.citizenOf(BIELEFELD);
        var lab = labs.open(ben, BIELEFELD, TAMPERE);
        page = site.windowBy(way.port());
        people.cookie(ben)
                .forEach((name, value) -> page.context()
                        .addCookies(List.of(new Cookie(name, value).setUrl("http://localhost:" + way.port()))));
        page.clock().install();
        page.navigate(catalog.summary(lab).orElseThrow().path());
        assertThat(state()).hasText("saved");
    }

    @AfterEach
    void leave() throws IOException {
        page.context().close();
        way.close();
    }

    @Test
    void aConnectionWhoseClosingComesToNoEndIsReplaced() {
        swallowed(() -> page.evaluate(connection() + ".socket.close()"));
        isIn(CLOSING);
        page.clock().fastForward(BEAT);
        page.clock().fastForward(500); // the pause before the next
        Assertions.assertThat(page.evaluate(connection() + ".socket.readyState"))
                .as("sooner than this browser gives it up by itself")
                .isEqualTo(CONNECTING);
        isThereAgain();
    }

    @Test
    void aConnectionThatIsNeverMadeIsReplaced() {
        swallowed(() -> page.evaluate(connection() + ".socket.onclose()"));
        page.clock().fastForward(500);
        isIn(CONNECTING);
        page.clock().fastForward(3 * BEAT);
        isThereAgain();
    }

    /** Whatever is said over connections that are there or are made meanwhile is never heard. */
    private void swallowed(Runnable action) {
        for (var side : Side.values()) {
            way.drop(side);
        }
        action.run();
    }

    private void isIn(int readyState) {
        page.waitForFunction("(it) => " + connection() + ".socket.readyState === it", readyState);
    }

    private void isThereAgain() {
        way.heal();
        page.clock().fastForward(1_000);
        assertThat(state()).hasText("saved");
    }

    private static String connection() {
        return "document.querySelector('.joint-text').jointText.channel.connection";
    }

    private Locator state() {
        return page.locator(".text-state");
    }
}
