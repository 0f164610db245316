package org.citylabs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citylabs.board.BoardId;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Visibility;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** What the server sends first for public addresses: something to read, for people, previews and robots. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstPageIT {

    private static final String TITLE = "Shade <b>\"& trees\"</b> at the tram stop";
    private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64) Chrome/150";
    private static final String ROBOT = "Mozilla/5.0 (compatible; Examplebot/2.1)";

    @Autowired
    WebServerApplicationContext server;

    @Autowired
    PublishedIdea ideas;

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    LabCatalog labCatalog;

    private final HttpClient http = HttpClient.newHttpClient();
    private long number;
    private PersonId facilitator;
    private LabId lab;
    private BoardId board;

    @BeforeAll
    void publish() {
        number = ideas.make(BIELEFELD, TITLE);
        facilitator = world.citizenOf(BIELEFELD);
        lab = labs.named(TITLE, facilitator, Visibility.PUBLIC, BIELEFELD, TAMPERE);
        board = boardWith(lab, TITLE);
    }

    private BoardId boardWith(LabId of, String card) {
        var made = boards.open(of, facilitator);
        boards.card(made, facilitator, boards.lane(made, facilitator, "To do"), card);
        return made;
    }

    @ParameterizedTest
    @ValueSource(strings = {PERSON, ROBOT})
    void anIdeaHasTitlePreviewTagsHeadingAndText(String agent) throws Exception {
        var page = document(get("/ideas/" + number, agent));
        assertThat(page.title()).isEqualTo(TITLE);
        assertThat(page.select("h1").text()).isEqualTo(TITLE);
        assertThat(page.select("h1 b")).as("escaped").isEmpty();
        assertThat(page.select("main").text()).contains("makes the city a better place");
        assertThat(page.select("main").attr("lang")).isEqualTo("en");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(TITLE);
        assertThat(page.select("meta[name=description]").attr("content")).contains("makes the city a better place");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/ideas/" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {PERSON, ROBOT})
    void aPublicLabHasItsTitleAndPurpose(String agent) throws Exception {
        var path = world.as(facilitator, () -> labCatalog.summary(lab))
                .orElseThrow()
                .path();
        var page = document(get(path, agent));
        assertThat(page.select("main h1").text()).isEqualTo(TITLE);
        assertThat(page.select("main").text()).contains("What we want to find out together.");
        assertThat(page.select("main").attr("lang")).isEqualTo("en");
        assertThat(page.select("main b")).as("escaped").isEmpty();
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {PERSON, ROBOT})
    void aBoardOfAPublicLabHasItsLanesAndCards(String agent) throws Exception {
        var page = document(get("/boards/" + board.value(), agent));
        assertThat(page.title()).isEqualTo("A board");
        assertThat(page.select("main h1").text()).isEqualTo("A board");
        assertThat(page.select("main h2").eachText()).containsExactly("To do", "Doing", "Done");
        assertThat(page.select("main li").text()).isEqualTo(TITLE);
        assertThat(page.select("main").attr("lang")).isEqualTo("en");
        assertThat(page.select("main b")).as("escaped").isEmpty();
        assertThat(page.select("meta[name=description]").attr("content"))
                .isEqualTo("A board of the lab “" + TITLE + "”");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/boards/" + board.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {PERSON, ROBOT})
    void whatIsForMembersIsLikeWhatIsNotThere(String agent) throws Exception {
        var secret = labs.named("Secret lab", facilitator, Visibility.MEMBERS, BIELEFELD);
        var hidden = world.as(facilitator, () -> labCatalog.summary(secret)).orElseThrow();
        var paths = Map.of(
                hidden.path(),
                "/labs/no-such-lab",
                "/boards/" + boardWith(secret, "Secret card").value(),
                "/boards/" + UUID.randomUUID());
        for (var path : paths.entrySet()) {
            var answer = get(path.getKey(), agent);
            var nothing = get(path.getValue(), agent);
            assertThat(answer.statusCode()).isEqualTo(nothing.statusCode());
            assertThat(answer.body()).doesNotContain("Secret", "What we want", "A board", "To do");
            assertThat(shape(answer)).as(path.getKey()).isEqualTo(shape(nothing));
        }
    }

    /** All tags and words that do not differ from request to request. */
    private static List<String> shape(HttpResponse<String> response) {
        return Jsoup.parse(response.body()).select("body *, meta, title, link").stream()
                .map(it -> it.tagName() + " " + it.attr("property") + it.ownText())
                .toList();
    }

    @Test
    void theListLeadsToTheIdeas() throws Exception {
        var page = document(get("/ideas", ROBOT));
        assertThat(page.select("main a[href=/ideas/" + number + "]").text()).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @CsvSource({"/," + PERSON, "/ideas," + PERSON, "/login," + PERSON, "/nosuch," + PERSON, "/ideas," + ROBOT})
    void everyPageAllowsNothingFromElsewhere(String path, String agent) throws Exception {
        assertThat(get(path, agent).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'", "object-src 'none'"));
    }

    @Test
    void scriptsAreKeptByBrowsers() throws Exception {
        var script =
                document(get("/", PERSON)).select("script[src*=VAADIN/build]").attr("src");
        assertThat(get("/" + script.replaceFirst("^\\./", ""), PERSON).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age="));
    }

    @Test
    void robotsCostNoSession() throws Exception {
        assertThat(get("/ideas/" + number, ROBOT).headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(get("/ideas/" + number, PERSON).headers().allValues("Set-Cookie"))
                .isNotEmpty();
    }

    @Test
    void whatIsNotPublicIsNotTold() throws Exception {
        ideas.openCase(BIELEFELD, "Not for anybody yet");
        var waiting = document(get("/ideas/" + (number + 1), ROBOT));
        assertThat(waiting.text()).doesNotContain("Not for anybody yet");
        assertThat(waiting.select("h1")).isEmpty();
    }

    private HttpResponse<String> get(String path, String agent) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + server.getWebServer().getPort() + path);
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("User-Agent", agent)
                        .header("Accept", "text/html")
                        .header("Accept-Language", "en")
                        .build(),
                BodyHandlers.ofString());
    }

    private static Document document(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }
}
