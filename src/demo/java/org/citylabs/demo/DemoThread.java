package org.citylabs.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citylabs.answer.AnswerDesk;
import org.citylabs.answer.AnswerDraft;
import org.citylabs.board.BoardCatalog;
import org.citylabs.board.BoardCommands;
import org.citylabs.board.BoardId;
import org.citylabs.board.Cards;
import org.citylabs.board.IdeaUptake;
import org.citylabs.board.Outcome;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaId;
import org.citylabs.idea.Stance;
import org.citylabs.identity.DemoPeople;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabId;
import org.citylabs.project.Funding;
import org.citylabs.project.IndicatorDraft;
import org.citylabs.project.IndicatorId;
import org.citylabs.project.Measure;
import org.citylabs.project.MilestoneDraft;
import org.citylabs.project.MilestoneId;
import org.citylabs.project.ProjectAcceptance;
import org.citylabs.project.ProjectDraft;
import org.citylabs.project.ProjectId;
import org.citylabs.project.ProjectPlan;
import org.citylabs.project.ProjectProposal;
import org.citylabs.project.ProjectResults;
import org.citylabs.project.ResultDraft;
import org.citylabs.project.ResultId;
import org.citylabs.project.ResultState;
import org.citylabs.project.TrialDraft;
import org.citylabs.project.TrialId;
import org.citylabs.project.TrialOutcome;
import org.citylabs.project.TrialWork;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells one story to its end: an idea from Bielefeld comes onto a shared board, a trial of it fails in Tampere and works
 * in Bielefeld, both cities answer, carry a project together, reach something, and one adopts what the other has.
 */
@Component
@Profile("demo")
class DemoThread {

    private static final CityId BIELEFELD = new CityId("bielefeld");
    private static final CityId TAMPERE = new CityId("tampere");
    private static final String IDEA = "Überdachte Fahrradständer am Hauptbahnhof";
    private static final String LAB = "emission-free-mobility";

    private final DemoPeople people;
    private final DemoClock clock;
    private final IdeaCatalog ideas;
    private final LabCatalog labs;
    private final BoardCatalog boards;
    private final BoardCommands commands;
    private final IdeaUptake uptake;
    private final TrialWork trials;
    private final AnswerDesk answers;
    private final ProjectProposal proposal;
    private final ProjectAcceptance acceptance;
    private final ProjectPlan plan;
    private final ProjectResults results;
    private LocalDate today = LocalDate.EPOCH;

    DemoThread(
            DemoPeople people,
            DemoClock clock,
            IdeaCatalog ideas,
            LabCatalog labs,
            BoardCatalog boards,
            BoardCommands commands,
            IdeaUptake uptake,
            TrialWork trials,
            AnswerDesk answers,
            ProjectProposal proposal,
            ProjectAcceptance acceptance,
            ProjectPlan plan,
            ProjectResults results) {
        this.people = people;
        this.clock = clock;
        this.ideas = ideas;
        this.labs = labs;
        this.boards = boards;
        this.commands = commands;
        this.uptake = uptake;
        this.trials = trials;
        this.answers = answers;
        this.proposal = proposal;
        this.acceptance = acceptance;
        this.plan = plan;
        this.results = results;
    }

    void tell() {
        clock.goBack(Duration.ZERO);
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var lab = labs.find(LAB).orElseThrow().lab().id();
        var idea = idea();
        var card = ontoTheBoard(lab, idea);
        var trial = trial(lab, card);
        answer(idea);
        carryOn(lab, trial, idea);
    }

    private IdeaId idea() {
        var found = new IdeaId[1];
        people.does(
                people.find("citizen.bielefeld@demo.example").orElseThrow(),
                () -> found[0] = ideas.own().stream()
                        .filter(it -> it.title().equals(IDEA))
                        .findFirst()
                        .orElseThrow()
                        .id());
        return found[0];
    }

    private Subject ontoTheBoard(LabId lab, IdeaId idea) {
        var board = boards.of(lab).getFirst().id();
        var card = new UUID[1];
        does(50, "member.bielefeld", () -> {
            var lane = state(board).getFirst();
            require(uptake.take(board, idea, lane.id().id(), UUID.randomUUID()).join());
            card[0] = boards
                    .find(board)
                    .orElseThrow()
                    .board()
                    .state()
                    .cards(lane.id().id())
                    .stream()
                    .filter(it -> it.title().equals(IDEA))
                    .findFirst()
                    .orElseThrow()
                    .id()
                    .id();
        });
        does(49, "facilitator.tampere", () -> translate(board, card[0]));
        return Cards.subject(card[0]);
    }

    private List<Item> state(BoardId board) {
        return boards.find(board).orElseThrow().board().state().lanes();
    }

    private void translate(BoardId board, UUID card) {
        var values = Map.of(
                Field.translation("fi"), "Katetut pyörätelineet päärautatieasemalle",
                Field.translation("en"), "Covered bicycle stands at the main station");
        var command = new Command.SetFields(ItemId.card(card).toString(), new HashMap<>(values));
        var revision = boards.find(board).orElseThrow().board().state().revision();
        require(commands.submit(board, UUID.randomUUID(), revision, command).join());
    }

    private static void require(Outcome outcome) {
        if (outcome instanceof Outcome.NotDone not) {
            throw new IllegalStateException("The demo board refuses: " + not.refusal());
        }
    }

    /** It fails in Tampere, for the snow, and works in Bielefeld, with walls. */
    private TrialId trial(LabId lab, Subject card) {
        var first = TrialId.next();
        does(
                47,
                "member.tampere",
                () -> trials.plan(
                        first,
                        lab,
                        card,
                        new TrialDraft(
                                "Pitääkö pelkkä katos pyörät kuivina ja telineet käytössä? (esimerkki)",
                                TAMPERE,
                                "Rautatieaseman etelälaita",
                                day(46),
                                day(38),
                                "Kaksikymmentä telinettä siirrettävän katoksen alla. Pyörät lasketaan joka aamu kello 8.",
                                "fi",
                                List.of(measure(null, null)))));
        does(46, "member.tampere", () -> trials.start(first));
        does(
                37,
                "member.tampere",
                () -> trials.finish(
                        first,
                        TrialOutcome.DID_NOT,
                        "Lumi tuli sivuilta, ja satulat olivat märkiä. Katos tarvitsee seinät tuulen puolelle.",
                        List.of(measure(14, 13))));
        var second = TrialId.next();
        var repeated = new TrialDraft(
                "Hält ein Dach mit zwei Seitenwänden die Räder trocken und die Stände belegt? (Beispiel)",
                BIELEFELD,
                "Hauptbahnhof, Südseite",
                day(34),
                day(22),
                "Zwanzig Stände unter einem Dach mit Wänden zur Wetterseite. Gezählt wird jeden Morgen um 8 Uhr.",
                "de",
                List.of(measure(null, null)));
        does(35, "facilitator.bielefeld", () -> trials.repeat(second, first, repeated));
        does(34, "facilitator.bielefeld", () -> trials.start(second));
        does(
                21,
                "facilitator.bielefeld",
                () -> trials.finish(
                        second,
                        TrialOutcome.WORKED,
                        "Mit Wänden bleiben die Sättel trocken. Morgens waren fast alle Stände belegt, auch im Regen.",
                        List.of(measure(12, 19))));
        return second;
    }

    private static Measure measure(@Nullable Integer earlier, @Nullable Integer later) {
        return new Measure("Parked bicycles at 8 o'clock", "of 20", number(18), number(earlier), number(later));
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private void answer(IdeaId idea) {
        does(
                20,
                "official.bielefeld",
                () -> say(
                        idea,
                        BIELEFELD,
                        Stance.PURSUED,
                        "Der Versuch hat gezeigt, dass überdachte Stände genutzt werden. Wir planen vierzig davon am Hauptbahnhof.",
                        "de"));
        does(
                19,
                "official.tampere",
                () -> say(
                        idea,
                        TAMPERE,
                        Stance.PURSUED_IN_PART,
                        "Seinällinen katos kiinnostaa meitä. Kokeilemme sitä ensin yhdellä asemalla.",
                        "fi"));
    }

    private void say(IdeaId idea, CityId city, Stance stance, String text, String language) {
        var id = answers.begin(idea, city);
        answers.prepare(List.of(id), new AnswerDraft(stance, text, language));
        answers.release(List.of(id));
    }

    private void carryOn(LabId lab, TrialId trial, IdeaId idea) {
        var project = ProjectId.next();
        does(
                18,
                "facilitator.bielefeld",
                () -> proposal.propose(
                        project,
                        lab,
                        trial.subject(),
                        new ProjectDraft(
                                "Dry bicycles at both stations (example)",
                                "People who change from bicycle to train find a dry place for it, in **Bielefeld** and in"
                                        + " **Tampere**. We build alike, count alike, and share what we learn.",
                                "en",
                                BIELEFELD,
                                List.of(BIELEFELD, TAMPERE))));
        does(
                17,
                "official.tampere",
                () -> acceptance.askBack(project, TAMPERE, "Who looks after the roofs in winter?"));
        does(16, "official.bielefeld", () -> acceptance.accept(project, BIELEFELD));
        does(
                16,
                "facilitator.bielefeld",
                () -> proposal.reply(
                        project, TAMPERE, "Each city its own, with the same checklist, which we write together."));
        does(15, "official.tampere", () -> acceptance.accept(project, TAMPERE));
        does(
                14,
                "facilitator.tampere",
                () -> plan.fund(
                        project,
                        List.of(
                                new Funding("City of Bielefeld (example)", 4_800_000, "EUR", true),
                                new Funding("City of Tampere (example)", 3_600_000, "EUR", true),
                                new Funding("Regional fund (example)", 2_500_000, "EUR", false))));
        var first = MilestoneId.next();
        does(14, "facilitator.bielefeld", () -> {
            plan.plan(project, first, new MilestoneDraft("Forty roofed stands in Bielefeld", day(5), BIELEFELD, null));
            plan.plan(
                    project,
                    MilestoneId.next(),
                    new MilestoneDraft("Twenty roofed stands in Tampere", day(-60), TAMPERE, null));
        });
        var indicator = IndicatorId.next();
        does(13, "facilitator.bielefeld", () -> {
            plan.indicate(project, indicator, new IndicatorDraft("Bicycles at 8 o'clock", "", number(12), number(36)));
            plan.read(project, indicator, day(13), number(12));
        });
        does(8, "facilitator.bielefeld", () -> plan.read(project, indicator, day(8), number(21)));
        does(
                6,
                "official.bielefeld",
                () -> plan.reach(
                        project,
                        first,
                        day(6),
                        "All forty stand since this morning; thirty-one were taken at eight.",
                        ""));
        does(5, "facilitator.bielefeld", () -> plan.read(project, indicator, day(5), number(33)));
        var result = ResultId.next();
        does(4, "facilitator.bielefeld", () -> {
            results.bring(
                    project,
                    result,
                    new ResultDraft(
                            "A roof with two walls, as a drawing to build from (example)",
                            "For twenty bicycles, walls to the weather side, with a list of parts and costs.",
                            "en"));
            results.learn(
                    project,
                    UUID.randomUUID(),
                    new ResultDraft(
                            "A roof alone does not keep snow out",
                            "It comes from the side. The trial in Tampere failed for that, and made the second one work.",
                            "en"));
        });
        var adopted = ResultId.next();
        does(3, "official.tampere", () -> results.adopt(result, TAMPERE, adopted));
        does(2, "official.tampere", () -> results.become(adopted, ResultState.IN_USE, "First roof ordered."));
        does(
                2,
                "official.bielefeld",
                () -> say(
                        idea,
                        BIELEFELD,
                        Stance.REALISED,
                        "Die vierzig überdachten Stände stehen. Danke für die Idee, und an Tampere für den Versuch im Schnee.",
                        "de"));
        clock.goBack(Duration.ZERO);
    }

    private LocalDate day(int daysAgo) {
        return today.minusDays(daysAgo);
    }

    private void does(int daysAgo, String who, Runnable act) {
        clock.goBack(Duration.ofDays(daysAgo).minusHours(2));
        people.does(people.find(who + "@demo.example").orElseThrow(), act);
    }
}
