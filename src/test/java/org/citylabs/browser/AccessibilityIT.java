package org.citylabs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.citylabs.board.BoardId;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.discussion.CommentId;
import org.citylabs.discussion.Discussions;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.identity.Role;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.project.ProjectId;
import org.citylabs.project.TrialId;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenProject;
import org.citylabs.testing.OpenWorkshop;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every route has no violation that axe can find, in two languages, both colour schemes and both widths. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {

    private static final List<String> PUBLIC = List.of(
            "",
            "how-it-works",
            "ideas",
            "ideas/new",
            "ideas/:number",
            "labs",
            "labs/:slug",
            "projects",
            "projects/:slug",
            "trials/:number",
            "boards/:board",
            "w",
            "w/:code",
            "login",
            "register",
            "forgot",
            "reset/:___url_parameter",
            "confirm/:___url_parameter",
            "setup");
    private static final List<String> INSIDE = List.of(
            "account",
            "ideas/mine",
            "moderation",
            "moderation/:case",
            "translations",
            "admin",
            "admin/people/:city",
            "admin/cities/new",
            "ideas/:number",
            "labs",
            "labs/new",
            "labs/:slug",
            "labs/:slug/edit",
            "answers",
            "projects/new",
            "projects/:slug",
            "trials/new",
            "trials/:number",
            "boards/:board",
            "boards/:board/workshop",
            "boards/:board/screen");

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    PublishedIdea published;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    Discussions discussions;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    OpenWorkshop workshops;

    @Autowired
    OpenProject projects;

    @Autowired
    LabCatalog labCatalog;

    @Autowired
    ServletContext servlet;

    private long idea;
    private LabId lab;
    private ProjectId project;
    private TrialId trial;
    private BoardId board;
    private String code;
    private String openCase;

    @BeforeAll
    void haveSomethingToShow() {
        idea = published.make(BIELEFELD, "Something to look at");
        world.does(world.citizenOf(TAMPERE), () -> {
            var subject = catalog.find(idea).orElseThrow().id().subject();
            var comment = CommentId.next();
            discussions.comment(subject, comment, "Something to read");
            discussions.reply(comment, CommentId.next(), "Something to answer");
        });
        var facilitator = world.citizenOf(BIELEFELD);
        lab = labs.open(facilitator, BIELEFELD, TAMPERE);
        board = boards.open(lab, facilitator);
        var card = boards.card(board, facilitator, boards.lane(board, facilitator, "To do"), "Something to move");
        var due = Map.of(Field.DUE, "2027-01-31", Field.translation("de"), "Etwas zum Verschieben");
        boards.does(board, facilitator, new Command.SetFields(ItemId.card(card).toString(), due));
        var workshop = workshops.open(board, facilitator);
        workshops.run(workshop, facilitator, OpenWorkshop.vote(null, 3));
        code = workshops.now(workshop).code();
        project = projects.found(lab, facilitator);
        trial = projects.plan(
                lab, facilitator, catalog.find(idea).orElseThrow().id().subject(), TAMPERE);
        labs.join(lab, world.citizenOf(LINZ), Part.READER);
        labs.invite(lab, world.citizenOf(TAMPERE));
        openCase = published.openCase(BIELEFELD, "Something to decide");
    }

    @Test
    void noRouteIsForgotten() {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet))
                .getRegisteredRoutes();
        assertThat(routes)
                .filteredOn(
                        route -> !route.getNavigationTarget().getPackageName().startsWith("org.citylabs.demo"))
                .extracting(RouteBaseData::getTemplate)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(PUBLIC.stream(), INSIDE.stream())
                        .distinct()
                        .toList());
    }

    /** Each language, colour scheme and width once; in a long run, the other way round as well. */
    static Stream<Arguments> looks() {
        return Stream.of(
                        Arguments.of("de-DE", ColorScheme.LIGHT, Site.DESKTOP),
                        Arguments.of("fi-FI", ColorScheme.DARK, Site.PHONE),
                        Arguments.of("de-DE", ColorScheme.DARK, Site.PHONE),
                        Arguments.of("fi-FI", ColorScheme.LIGHT, Site.DESKTOP))
                .limit(Boolean.getBoolean("citylabs.long") ? 4 : 2);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void publicPages(String locale, ColorScheme scheme, int width) {
        var page = site.window(width, locale, scheme);
        PUBLIC.forEach(route -> check(page, route));
        check(page, "no/such/page");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void pagesOfPeopleWithEveryRole(String locale, ColorScheme scheme, int width) {
        var language = Language.of(Locale.forLanguageTag(locale)).orElseThrow();
        var everything = world.person(
                BIELEFELD, language, Role.CITIZEN, Role.MODERATOR, Role.OFFICIAL, Role.ADMIN, Role.OPERATOR);
        labs.join(lab, everything, Part.FACILITATOR);
        var page = site.window(width, locale, scheme);
        site.enter(page, everything);
        INSIDE.forEach(route -> check(page, route));
    }

    private void check(Page page, String route) {
        Axe.check(page, go(page, route));
    }

    private String go(Page page, String route) {
        var path = "/"
                + route.replace("trials/:number", "trials/" + projects.number(trial))
                        .replace("projects/:slug", "projects/" + projects.slug(project))
                        .replace(":number", Long.toString(idea))
                        .replace(":case", openCase)
                        .replace(":slug", labCatalog.summary(lab).orElseThrow().slug())
                        .replace(":board", board.value().toString())
                        .replace(":code", code)
                        .replace(":city", BIELEFELD.value())
                        .replace(":___url_parameter", "x");
        page.navigate(path);
        PlaywrightAssertions.assertThat(page.locator("main h1")).hasCount(1);
        return path;
    }
}
