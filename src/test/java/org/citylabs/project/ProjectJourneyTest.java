package org.citylabs.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.citylabs.board.BoardId;
import org.citylabs.board.Cards;
import org.citylabs.board.IdeaUptake;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaId;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Violation;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.provenance.Provenance;
import org.citylabs.provenance.Way;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenProject;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A project from its proposal to what was learnt, and who may do what with it, with a third city that may nothing. */
@CityLabsTest
class ProjectJourneyTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    OpenProject projects;

    @Autowired
    PublishedIdea ideas;

    @Autowired
    IdeaCatalog ideaCatalog;

    @Autowired
    IdeaUptake uptake;

    @Autowired
    ProjectProposal proposal;

    @Autowired
    ProjectAcceptance acceptance;

    @Autowired
    ProjectPlan plan;

    @Autowired
    ProjectResults results;

    @Autowired
    ProjectCatalog catalog;

    @Autowired
    Provenance provenance;

    private PersonId editor;
    private PersonId stranger;
    private LabId lab;

    @BeforeEach
    void aLabOfTwoCities() {
        editor = world.citizenOf(BIELEFELD);
        stranger = world.person(LINZ, Role.CITIZEN, Role.OFFICIAL);
        lab = labs.openForMembers(editor, BIELEFELD, TAMPERE);
    }

    @Test
    void fromAnIdeaToWhatWasLearnt() {
        var idea = idea();
        var card = card(idea);
        var project = projects.propose(lab, editor, Cards.subject(card), "Winter paths for all");
        assertThat(page(editor, project).project().state()).isEqualTo(ProjectState.PROPOSED);
        assertThat(find(stranger, project)).isFalse();

        var lead = projects.accept(project, BIELEFELD);
        assertThat(page(lead, project).project().state()).isEqualTo(ProjectState.PROPOSED);
        var partner = projects.accept(project, TAMPERE);
        assertThat(find(stranger, project)).isTrue();
        var founded = page(partner, project);
        assertThat(founded.project().state()).isEqualTo(ProjectState.FOUNDED);
        assertThat(founded.project().cities()).containsExactly(BIELEFELD, TAMPERE);

        var milestone = MilestoneId.next();
        world.does(
                partner,
                () -> plan.plan(
                        project, milestone, new MilestoneDraft("First path", founded.beginning(), TAMPERE, null)));
        assertThat(world.as(
                        partner,
                        () -> plan.reach(project, milestone, founded.beginning(), "We cycled it", "https://a.example")))
                .isTrue();
        var result = ResultId.next();
        world.does(editor, () -> results.bring(project, result, new ResultDraft("A broom rota", "Weekly", "en")));
        var word = "broom" + UUID.randomUUID().toString().substring(0, 6);
        world.does(
                editor,
                () -> results.learn(project, UUID.randomUUID(), new ResultDraft("Begin early", "Use a " + word, "en")));

        var way = provenance.of(idea.subject());
        assertThat(way.stations())
                .extracting(it -> it.subject().kind())
                .as("the card is for members of the lab alone")
                .containsExactly("idea", "project", "result");
        assertThat(way.steps())
                .extracting(Way.Step::act)
                .containsSubsequence(
                        "idea.way.submitted",
                        "idea.way.published",
                        "project.way.proposed",
                        "project.way.accepted",
                        "project.way.accepted",
                        "project.way.founded",
                        "project.way.planned",
                        "project.way.reached",
                        "project.way.result");
        assertThat(world.as(editor, () -> provenance.of(idea.subject()).stations()))
                .extracting(it -> it.subject().kind())
                .containsExactly("idea", "card", "project", "result");
        await().until(() -> catalog.lessons(word).size() == 1);
    }

    @Test
    void onlyItsOfficialsAnswerForACity() {
        var project = projects.propose(lab, editor, null, "A project");
        var official = world.person(TAMPERE, Role.CITIZEN, Role.OFFICIAL);
        for (var city : List.of(BIELEFELD, TAMPERE, LINZ)) {
            for (var person : List.of(editor, official, stranger, world.person(TAMPERE, Role.MODERATOR, Role.ADMIN))) {
                var may =
                        city.equals(TAMPERE) && person.equals(official) || city.equals(LINZ) && person.equals(stranger);
                for (var act : acts(project, city)) {
                    if (!may) {
                        assertThatThrownBy(() -> world.does(person, act))
                                .as("%s for %s", person, city)
                                .isInstanceOf(AccessDeniedException.class);
                    }
                }
            }
        }
        assertThat(world.as(stranger, () -> acceptance.accept(project, LINZ)))
                .as("a city that nobody has asked")
                .isFalse();
        assertThat(world.as(official, catalog::waiting))
                .extracting(ListedProject::id)
                .contains(project);
        assertThat(world.as(stranger, catalog::waiting))
                .extracting(ListedProject::id)
                .doesNotContain(project);
    }

    private List<Runnable> acts(ProjectId project, CityId city) {
        return List.of(
                () -> acceptance.accept(project, city),
                () -> acceptance.askBack(project, city, "Who pays?"),
                () -> acceptance.decline(project, city, "No"),
                () -> acceptance.leave(project, city, "Done"));
    }

    @Test
    void aThirdCityJoinsAndLeavesAgain() {
        var project = projects.found(lab, editor);
        assertThatThrownBy(() -> world.does(stranger, () -> proposal.ask(project, LINZ, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(world.as(editor, () -> proposal.ask(project, LINZ, "Join us")))
                .isTrue();
        assertThat(world.as(editor, () -> proposal.ask(project, LINZ, "Join us")))
                .isFalse();
        assertThat(world.as(stranger, () -> acceptance.askBack(project, LINZ, "Who pays?")))
                .isTrue();
        assertThat(world.as(editor, () -> proposal.reply(project, LINZ, "All of us")))
                .isTrue();
        assertThat(world.as(stranger, () -> acceptance.accept(project, LINZ))).isTrue();
        assertThat(page(stranger, project).project().cities()).containsExactly(BIELEFELD, TAMPERE, LINZ);
        world.does(stranger, () -> plan.fund(project, List.of(new Funding("Linz", 100, "EUR", true))));
        assertThat(world.as(stranger, () -> acceptance.leave(project, LINZ, "Enough")))
                .isTrue();
        assertThatThrownBy(() -> world.does(stranger, () -> plan.fund(project, List.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(page(stranger, project).project().state()).isEqualTo(ProjectState.FOUNDED);
    }

    /** Both find the project as it is: whoever is second founds it. */
    @Test
    void twoCitiesAnsweringAtTheSameMoment() {
        for (int round = 0; round < 5; round++) {
            var project = projects.propose(lab, editor, null, "At once");
            var answers = Stream.of(BIELEFELD, TAMPERE)
                    .map(city -> CompletableFuture.runAsync(() -> projects.accept(project, city)))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(answers).join();
            assertThat(page(editor, project).project().state()).isEqualTo(ProjectState.FOUNDED);
            var founded = provenance.of(project.subject()).steps().stream()
                    .filter(it -> it.act().equals("project.way.founded"));
            assertThat(founded).hasSize(1);
        }
    }

    @Test
    void aCityThatAdoptsAResultHasItsOwnState() {
        var project = projects.found(lab, editor);
        var result = ResultId.next();
        world.does(editor, () -> results.bring(project, result, new ResultDraft("A rota", "", "en")));
        var sibling = ResultId.next();
        world.does(stranger, () -> results.adopt(result, LINZ, sibling));
        world.does(stranger, () -> results.adopt(result, LINZ, sibling));
        world.does(stranger, () -> results.become(sibling, ResultState.IN_USE, "Since May"));
        assertThat(page(stranger, project).results())
                .extracting(ProjectPage.ResultItem::state)
                .containsExactly(ResultState.OFFERED, ResultState.IN_USE);
        assertThatThrownBy(() -> world.does(editor, () -> results.become(sibling, ResultState.SET_ASIDE, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.does(stranger, () -> results.adopt(result, TAMPERE, ResultId.next())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(provenance.of(sibling.subject()).stations()).hasSize(3);
    }

    @Test
    void whatIsWrongIsRefusedAtItsFieldAndNothingIsHalfSaved() {
        var project = projects.found(lab, editor);
        var day = page(editor, project).beginning();
        var fromElsewhere = world.citizenOf(LINZ);
        labs.join(lab, fromElsewhere, Part.EDITOR, LocalDate.of(2199, 1, 1));
        var steps = provenance.of(project.subject()).steps().size();

        assertThat(refused(() -> plan.plan(
                        project, MilestoneId.next(), new MilestoneDraft("Early", day.minusDays(1), null, null))))
                .containsExactly("due");
        assertThat(refused(
                        () -> plan.plan(project, MilestoneId.next(), new MilestoneDraft("Elsewhere", day, LINZ, null))))
                .containsExactly("city");
        assertThat(refused(() -> plan.plan(
                        project, MilestoneId.next(), new MilestoneDraft("Somebody", day, null, fromElsewhere))))
                .containsExactly("responsible");
        assertThat(refused(() -> plan.fund(
                        project,
                        List.of(
                                new Funding("One", 100, "EUR", true),
                                new Funding("Two", 1_000_000_000_001L, "EUR", true)))))
                .containsExactly("amount");
        assertThat(refused(() -> plan.fund(project, List.of(new Funding("One", 100, "XYZ", true)))))
                .containsExactly("currency");
        var milestone = MilestoneId.next();
        world.does(editor, () -> plan.plan(project, milestone, new MilestoneDraft("Here", day, null, null)));
        for (var link : List.of("javascript:alert(1)", "data:text/html,x", "ftp://a.example", "//a.example", "%%")) {
            assertThat(refused(() -> plan.reach(project, milestone, day, "Seen", link)))
                    .containsExactly("link");
        }
        assertThat(refused(() -> proposal.propose(
                        ProjectId.next(), lab, null, new ProjectDraft("Alone", "", "en", LINZ, List.of(BIELEFELD)))))
                .containsExactly("lead", "cities");
        var page = page(editor, project);
        assertThat(page.milestones()).hasSize(1);
        assertThat(page.funding()).isEmpty();
        assertThat(provenance.of(project.subject()).steps()).hasSize(steps + 1);
    }

    @Test
    void theBoardOfAProjectIsBegunOnce() {
        var project = projects.found(lab, editor);
        var board = world.as(editor, () -> plan.startBoard(project));
        BoardId again = world.as(editor, () -> plan.startBoard(project));
        assertThat(again).isEqualTo(board);
        assertThat(boards.state(board, editor).head().title()).isEqualTo("A project");
    }

    @Test
    void indicatorsKeepOneValueADay() {
        var project = projects.found(lab, editor);
        var indicator = IndicatorId.next();
        var draft = new IndicatorDraft("Cyclists", "a day", BigDecimal.valueOf(300), BigDecimal.valueOf(500));
        world.does(editor, () -> plan.indicate(project, indicator, draft));
        var day = page(editor, project).beginning();
        world.does(editor, () -> plan.read(project, indicator, day, BigDecimal.valueOf(320)));
        world.does(editor, () -> plan.read(project, indicator, day, BigDecimal.valueOf(340)));
        world.does(editor, () -> plan.read(project, indicator, day.minusDays(1), BigDecimal.valueOf(310)));
        assertThat(page(editor, project).indicators().getFirst().readings().values())
                .extracting(BigDecimal::intValue)
                .containsExactly(310, 340);
        assertThat(refused(() -> plan.read(project, indicator, day.plusYears(100), BigDecimal.ONE)))
                .containsExactly("day");
        assertThat(refused(() -> plan.read(project, indicator, day, BigDecimal.TEN.pow(12))))
                .containsExactly("value");
    }

    private List<String> refused(Runnable act) {
        try {
            world.does(editor, act);
        } catch (InvalidInput e) {
            return e.violations().stream().map(Violation::field).distinct().toList();
        }
        throw new AssertionError("Nothing was refused");
    }

    private IdeaId idea() {
        var number = ideas.make(BIELEFELD, "Swept paths in winter");
        return ideaCatalog.find(number).orElseThrow().id();
    }

    private UUID card(IdeaId idea) {
        var board = boards.open(lab, editor);
        var lane = boards.lane(board, editor, "To do");
        world.as(editor, () -> uptake.take(board, idea, lane, UUID.randomUUID()))
                .join();
        return boards.state(board, editor).cards(lane).getFirst().id().id();
    }

    private ProjectPage page(PersonId person, ProjectId project) {
        return world.as(person, () -> catalog.find(slug(project)).orElseThrow());
    }

    private boolean find(PersonId person, ProjectId project) {
        return world.as(person, () -> catalog.find(slug(project)).isPresent());
    }

    private String slug(ProjectId project) {
        return projects.slug(project);
    }
}
