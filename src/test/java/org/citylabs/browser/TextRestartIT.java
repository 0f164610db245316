package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.citylabs.board.Cards;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.Part;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * [T2] [T3] Three people write the description of a card, one without network, while the server is away: nobody's words
 * are lost or doubled.
 */
class TextRestartIT {

    @Test
    void everybodysWordsAreThereAfterTheServerIsBack() {
        var database = TestDatabase.fresh();
        var before = OwnRun.start(database, 0);
        try (var site = before.site()) {
            var people = Stream.of(BIELEFELD, TAMPERE, LINZ)
                    .map(before.world()::citizenOf)
                    .toList();
            var labs = before.bean(OpenLab.class);
            var lab = labs.open(people.getFirst(), BIELEFELD, TAMPERE, LINZ);
            people.stream().skip(1).forEach(it -> labs.join(lab, it, Part.EDITOR));
            var boards = before.bean(OpenBoard.class);
            var board = boards.open(lab, people.getFirst());
            var todo = boards.lane(board, people.getFirst(), "To do");
            var card = boards.card(board, people.getFirst(), todo, "Cargo bikes");
            var path = Cards.path(board, card);
            var pages = people.stream().map(it -> open(site, path, it)).toList();
            write(pages.get(0), "One. ");
            assertThat(text(pages.get(1))).hasText("One. ");
            assertThat(text(pages.get(2))).hasText("One. ");
            var port = before.port();
            pages.get(2).context().setOffline(true);
            before.close();

            pages.forEach(page -> assertThat(state(page)).hasAttribute("data-state", "offline"));
            write(pages.get(0), "Two. ");
            write(pages.get(1), "Three. ");
            write(pages.get(2), "Four. ");
            try (var after = OwnRun.start(database, port)) {
                assertThat(text(pages.get(0))).containsText("Three. ");
                write(pages.get(1), "Five. ");
                pages.get(2).context().setOffline(false);
                pages.forEach(page -> Stream.of("One. ", "Two. ", "Three. ", "Four. ", "Five. ")
                        .forEach(words -> assertThat(text(page)).containsText(words)));
                pages.forEach(page -> assertThat(state(page)).hasText("saved"));
                Assertions.assertThat(pages.stream().map(page -> text(page).textContent()))
                        .allMatch(text -> text.length() == "One. Two. Three. Four. Five. ".length())
                        .allMatch(text(pages.getFirst()).textContent()::equals);
                var now = after.bean(OpenBoard.class);
                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(() -> Assertions.assertThat(now.state(board, people.getLast())
                                        .find(ItemId.card(card))
                                        .flatMap(it -> it.find(Field.DESCRIPTION)))
                                .as("what the board shows")
                                .contains(text(pages.getFirst()).textContent().strip()));
            }
        }
    }

    private static Page open(Site site, String path, PersonId person) {
        var page = site.window();
        var connections = new AtomicInteger();
        page.onWebSocket(opened -> {
            if (opened.url().endsWith("/live")) {
                connections.incrementAndGet();
                opened.onClose(_ -> connections.decrementAndGet());
            }
        });
        site.enter(page, person);
        page.navigate(path);
        assertThat(state(page)).hasText("saved");
        Assertions.assertThat(connections)
                .as("connections for the board and the text together")
                .hasValue(1);
        return page;
    }

    private static void write(Page page, String words) {
        text(page).click();
        page.keyboard().press("Control+End");
        page.keyboard().type(words);
    }

    private static Locator text(Page page) {
        return Site.textbox(page, "Description");
    }

    private static Locator state(Page page) {
        return page.locator(".text-state");
    }
}
