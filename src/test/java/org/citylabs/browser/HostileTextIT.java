package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.citylabs.attachment.CheckedFile;
import org.citylabs.idea.IdeaDraft;
import org.citylabs.idea.IdeaDrafts;
import org.citylabs.idea.IdeaSubmission;
import org.citylabs.identity.Browser;
import org.citylabs.identity.PersonId;
import org.citylabs.moderation.DecisionDraft;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.OpenCase;
import org.citylabs.moderation.Verdict;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Hostile text is only ever text, wherever it is shown. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextIT {

    private static final String TITLE = "<img src=x onerror=pwned=1><script>pwned=1</script>{{7*7}}${7*7}";
    private static final String BODY = """
            <script>pwned=1</script><img src=x onerror=pwned=1><svg onload=pwned=1><iframe srcdoc="<script>parent.pwned=1</script>"></iframe>
            <a href="javascript:pwned=1">raw link</a> <form action="https://evil.example"><input name=p></form>
            <style>body { display: none }</style><b onmouseover=pwned=1>bold</b>

            [link](javascript:pwned=1) [data](data:text/html,<script>pwned=1</script>) ![i](javascript:pwned=1)
            ![far](https://evil.example/pixel.png) <https://evil.example/"onmouseover=pwned=1>

            | a | b |
            |---|---|
            | <img src=x onerror=pwned=1> | `<script>pwned=1</script>` |
            """;

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    IdeaDrafts drafts;

    @Autowired
    IdeaSubmission submission;

    @Autowired
    Desk desk;

    private PersonId author;
    private PersonId moderator;
    private long number;
    private OpenCase waiting;

    @BeforeAll
    void write() {
        author = world.named("<b onclick=pwned=1>Bobby</b> \"'; --");
        moderator = world.moderatorOf(BIELEFELD);
        number = submit(TITLE);
        var open = find(TITLE);
        world.does(moderator, () -> desk.decide(open.id(), 1, new DecisionDraft(Verdict.PUBLISH, null, "")));
        submit(TITLE + " again");
        waiting = find(TITLE + " again");
    }

    @Test
    void onPublicPages() {
        var page = watched();
        Stream.of("/ideas/" + number, "/ideas", "/", "/ideas?q=" + "%3Cimg%20src%3Dx%20onerror%3Dpwned%3D1%3E")
                .forEach(path -> {
                    page.navigate(path);
                    assertThat(page.locator("main h1")).hasCount(1);
                    isInert(page);
                });
        page.navigate("/ideas/" + number);
        assertThat(page.locator("main h1")).hasText(TITLE);
    }

    @Test
    void atTheDesk() {
        var page = watched();
        site.signIn(page, moderator);
        page.navigate("/moderation");
        assertThat(page.getByText(TITLE + " again")).isVisible();
        isInert(page);
        page.navigate("/moderation/" + waiting.id().value());
        assertThat(page.locator("main h1")).hasText(TITLE + " again");
        isInert(page);
    }

    @Test
    void inTheAuthorsOwnPreview() {
        var page = watched();
        site.signIn(page, author);
        page.navigate("/ideas/new");
        Site.textbox(page, "Your idea").fill(BODY);
        page.getByText("Preview").click();
        assertThat(page.locator("main .prose")).containsText("raw link");
        isInert(page);
        page.navigate("/ideas/mine");
        assertThat(page.getByText(TITLE).first()).isVisible();
        isInert(page);
    }

    private final List<String> alarms = new ArrayList<>();

    private Page watched() {
        var page = site.window();
        page.onDialog(dialog -> {
            alarms.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost") && !request.url().matches("(data|blob):.*")) {
                alarms.add("request to " + request.url());
            }
        });
        return page;
    }

    private void isInert(Page page) {
        page.locator("main a").all().forEach(link -> link.dispatchEvent("mouseover"));
        assertThat(page.evaluate("typeof pwned")).isEqualTo("undefined");
        assertThat((Integer) page.evaluate("""
                () => [...document.querySelectorAll('main *')].filter(element =>
                    ['SCRIPT', 'IFRAME', 'FORM', 'STYLE', 'OBJECT'].includes(element.tagName)
                    || [...element.attributes].some(it => it.name.startsWith('on') || /^\\s*javascript:/i.test(it.value))
                  ).length"""))
                .as("dangerous elements at " + page.url())
                .isZero();
        assertThat(alarms).isEmpty();
    }

    private long submit(String title) {
        var typed = new IdeaDraft(title, BODY, BIELEFELD, null, "<svg/onload=pwned=1>", "en", false);
        return world.as(author, () -> {
            var draft = drafts.begin(typed);
            drafts.addFile(draft, hostileFile(), browser());
            return submission.submit(draft, typed, true);
        });
    }

    private OpenCase find(String title) {
        return world.as(
                moderator,
                () -> desk.queue(null).stream()
                        .filter(open -> open.title().equals(title))
                        .findFirst()
                        .orElseThrow());
    }

    private static CheckedFile hostileFile() {
        return CheckedFile.of(
                "../../<img src=x onerror=pwned=1>.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    }

    private static Browser browser() {
        return new Browser(new MockHttpServletRequest(), new MockHttpServletResponse());
    }
}
