package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** [B2] [B3] What is done on a board while the server is away arrives once it is back, and once only. */
class BoardRestartIT {

    @Test
    void aMoveMadeWithoutAServerArrivesExactlyOnce() {
        var database = TestDatabase.fresh();
        var before = OwnRun.start(database, 0);
        try (var site = before.site()) {
            var ben = before.world().citizenOf(BIELEFELD);
            var boards = before.bean(OpenBoard.class);
            var board = boards.open(before.bean(OpenLab.class).open(ben, BIELEFELD, TAMPERE), ben);
            boards.card(board, ben, boards.lane(board, ben, "To do"), "Cargo bikes");
            var page = site.window();
            site.signIn(page, ben);
            page.navigate("/boards/" + board.value());
            assertThat(saving(page)).hasText("Saved");
            var port = before.port();
            before.close();

            assertThat(saving(page)).hasText(Pattern.compile("Not connected.*"));
            card(page).focus();
            page.keyboard().press("Alt+Shift+ArrowRight");
            try (var after = OwnRun.start(database, port)) {
                assertThat(lane(page, "Doing").getByRole(AriaRole.LISTITEM)).hasCount(1);
                assertThat(saving(page)).hasText("Saved");
                assertThat(lane(page, "To do").getByRole(AriaRole.LISTITEM)).hasCount(0);
                Assertions.assertThat(moves(after)).isOne();
            }
        }
    }

    private static int moves(OwnRun run) {
        return run.bean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM board_change WHERE kind = 'MOVE'")
                .query(Integer.class)
                .single();
    }

    private static Locator saving(Page page) {
        return page.locator(".save-state");
    }

    private static Locator card(Page page) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Cargo bikes").setExact(true));
    }

    private static Locator lane(Page page, String title) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
    }
}
