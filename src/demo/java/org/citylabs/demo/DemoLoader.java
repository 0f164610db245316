package org.citylabs.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.city.CityRegistry;
import org.citylabs.demo.DemoContent.DemoAccount;
import org.citylabs.demo.DemoContent.DemoCity;
import org.citylabs.demo.DemoContent.DemoComment;
import org.citylabs.demo.DemoContent.DemoIdea;
import org.citylabs.demo.DemoContent.DemoLab;
import org.citylabs.discussion.CommentId;
import org.citylabs.discussion.Discussions;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaDraft;
import org.citylabs.idea.IdeaDrafts;
import org.citylabs.idea.IdeaEvaluation;
import org.citylabs.idea.IdeaSubmission;
import org.citylabs.idea.IdeaSupports;
import org.citylabs.identity.DemoPeople;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.LocalizedText;
import org.citylabs.moderation.DecisionDraft;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the demo network its past, through the same services that people use. Loading it a second time changes
 * nothing, and it never touches a database that holds anything else.
 */
@Component
@Profile("demo")
@Order(0)
class DemoLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final Duration REVIEW_TAKES = Duration.ofHours(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DemoContent content;
    private final DemoPeople people;
    private final DemoClock clock;
    private final CityRegistry registry;
    private final CityDirectory directory;
    private final IdeaDrafts drafts;
    private final IdeaSubmission submission;
    private final IdeaCatalog catalog;
    private final IdeaSupports supports;
    private final IdeaEvaluation evaluation;
    private final Discussions discussions;
    private final Desk desk;
    private final DemoLabs labs;
    private final DemoBoards boards;
    private final DemoTranslations translations;
    private final DemoThread thread;
    private final JdbcClient jdbc;

    DemoLoader(
            DemoContent content,
            DemoPeople people,
            DemoClock clock,
            CityRegistry registry,
            CityDirectory directory,
            IdeaDrafts drafts,
            IdeaSubmission submission,
            IdeaCatalog catalog,
            IdeaSupports supports,
            IdeaEvaluation evaluation,
            Discussions discussions,
            Desk desk,
            DemoLabs labs,
            DemoBoards boards,
            DemoTranslations translations,
            DemoThread thread,
            JdbcClient jdbc) {
        this.content = content;
        this.people = people;
        this.clock = clock;
        this.registry = registry;
        this.directory = directory;
        this.drafts = drafts;
        this.submission = submission;
        this.catalog = catalog;
        this.supports = supports;
        this.evaluation = evaluation;
        this.discussions = discussions;
        this.desk = desk;
        this.labs = labs;
        this.boards = boards;
        this.translations = translations;
        this.thread = thread;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments args) {
        var accounts = content.accounts();
        if (people.find(accounts.getFirst().email()).isPresent()) {
            requireWhole();
            return;
        }
        if (!people.isEmpty() || !directory.cities().isEmpty()) {
            throw new IllegalStateException("The demo network is only ever loaded into an empty database");
        }
        LOG.info("Loading the demo network");
        load(accounts);
    }

    /** What the story ends with is there; else loading was interrupted, and would leave gaps for ever. */
    private void requireWhole() {
        var told = count("idea_idea") + count("lab_lab") + count("board_board") + count("project_lesson");
        var wanted = content.ideas().stream()
                .filter(idea -> !idea.state().equals("draft"))
                .count();
        if (told < wanted + content.labs().size() + content.boards().size() + 1) {
            throw new IllegalStateException(
                    "The demo network was loaded by half only. Remove the folder .data/mariadb, and start again");
        }
    }

    private long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    private void load(List<DemoAccount> accounts) {
        var ideas = content.ideas().stream()
                .sorted(Comparator.comparingInt(DemoIdea::daysAgo).reversed())
                .toList();
        clock.goBack(Duration.ofDays(ideas.getFirst().daysAgo() + 30L));
        try {
            accounts.forEach(this::make);
            people.does(
                    person("operator@demo.example"),
                    () -> content.cities().stream().map(DemoLoader::city).forEach(registry::add));
            ideas.forEach(this::tell);
            content.labs().forEach(this::tell);
            awaitListeners();
            thread.tell();
        } finally {
            clock.goBack(Duration.ZERO);
        }
    }

    private void make(DemoAccount account) {
        var home = account.roles().stream()
                .map(DemoContent.DemoRole::city)
                .filter(Objects::nonNull)
                .map(CityId::new)
                .findFirst();
        var language = Language.of(account.language()).orElse(Language.ENGLISH);
        var person = people.make(account.email(), account.publicName(), home.orElse(null), language);
        account.roles()
                .forEach(role ->
                        people.grant(person, role.role(), role.city() == null ? null : new CityId(role.city())));
    }

    private static City city(DemoCity city) {
        return new City(
                new CityId(city.id()),
                LocalizedText.ofTags(city.name()),
                LocalizedText.ofTags(city.profile()),
                city.hue(),
                city.languages().stream()
                        .flatMap(tag -> Language.of(tag).stream())
                        .toList(),
                ZoneId.of(city.zone()),
                city.country(),
                city.region(),
                city.minimumAge(),
                city.licence());
    }

    private void tell(DemoIdea idea) {
        var at = Duration.ofDays(idea.daysAgo()).plusHours(idea.key().length() % 9);
        clock.goBack(at);
        var author = person(idea.author());
        var typed = new IdeaDraft(
                idea.title(),
                idea.text(),
                new CityId(idea.city()),
                idea.topic(),
                Optional.ofNullable(idea.place()).orElse(""),
                idea.language(),
                idea.anonymous());
        people.does(author, () -> {
            var draft = drafts.begin(typed);
            if (!idea.state().equals("draft")) {
                review(idea, submission.submit(draft, typed, true), author, at);
            }
        });
    }

    private void tell(DemoLab lab) {
        var id = labs.tell(lab);
        content.boards().stream()
                .filter(board -> board.lab().equals(lab.title()))
                .forEach(board -> boards.tell(id, board));
    }

    private void review(DemoIdea idea, long number, PersonId author, Duration at) {
        var later = at.minus(REVIEW_TAKES);
        clock.goBack(later.isNegative() ? Duration.ofMinutes(5) : later);
        switch (idea.state()) {
            case "published", "in-evaluation" -> {
                decide(idea, new DecisionDraft(Verdict.PUBLISH, null, ""));
                support(idea, number, author);
                discuss(idea, number, later);
                translations.tell(catalog.find(number).orElseThrow().id().subject(), idea.translations());
                if (idea.state().equals("in-evaluation")) {
                    evaluate(idea, number);
                }
            }
            case "changes-asked" -> decide(idea, new DecisionDraft(Verdict.ASK_FOR_CHANGES, null, reason(idea)));
            case "not-published" ->
                decide(idea, new DecisionDraft(Verdict.DO_NOT_PUBLISH, "no-advertising", reason(idea)));
            case "withdrawn" ->
                people.does(author, () -> catalog.find(number).ifPresent(page -> submission.withdraw(page.id())));
            default -> {}
        }
    }

    private void decide(DemoIdea idea, DecisionDraft decision) {
        people.does(person("moderator." + idea.city() + "@demo.example"), () -> {
            var open = desk.queue(null).stream()
                    .filter(it -> it.title().equals(idea.title()))
                    .findFirst()
                    .orElseThrow();
            desk.decide(open.id(), 1, decision);
        });
        awaitListeners();
    }

    private void support(DemoIdea idea, long number, PersonId author) {
        var id = catalog.find(number).orElseThrow().id();
        content.accounts().stream()
                .map(account -> person(account.email()))
                .filter(person -> !person.equals(author))
                .limit(idea.supports())
                .forEach(person -> people.does(person, () -> supports.give(id)));
    }

    private void evaluate(DemoIdea idea, long number) {
        var id = catalog.find(number).orElseThrow().id();
        people.does(person("official." + idea.city() + "@demo.example"), () -> evaluation.begin(id));
    }

    private void discuss(DemoIdea idea, long number, Duration published) {
        var about = catalog.find(number).orElseThrow().id().subject();
        var ago = published;
        for (var comment : idea.comments()) {
            ago = sooner(ago);
            var id = say(comment, it -> discussions.comment(about, it, comment.text()));
            for (var reply : Objects.requireNonNullElse(comment.replies(), List.<DemoComment>of())) {
                ago = sooner(ago);
                say(reply, it -> discussions.reply(id, it, reply.text()));
            }
        }
    }

    private CommentId say(DemoComment comment, Consumer<CommentId> saying) {
        var id = CommentId.next();
        people.does(person(comment.author()), () -> saying.accept(id));
        translations.tell(id.subject(), comment.translations());
        return id;
    }

    /** Sets the clock to half the time that has gone by since. */
    private Duration sooner(Duration ago) {
        var half = ago.dividedBy(2);
        clock.goBack(half);
        return half;
    }

    /** Decisions reach the ideas by durable events; the next step of the story waits for them. */
    private void awaitListeners() {
        var end = Instant.now().plus(PATIENCE);
        while (jdbc.sql("SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE completion_date IS NULL")
                        .query(Long.class)
                        .single()
                > 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The demo network could not be loaded: events stay unheard");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(DemoIdea idea) {
        return Objects.requireNonNull(idea.reason());
    }

    private PersonId person(String email) {
        return people.find(email).orElseThrow();
    }
}
