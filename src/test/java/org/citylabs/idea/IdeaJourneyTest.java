package org.citylabs.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.citylabs.identity.Browser;
import org.citylabs.identity.PersonId;
import org.citylabs.moderation.CaseClosed;
import org.citylabs.moderation.ContentChanged;
import org.citylabs.moderation.DecisionDraft;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.OpenCase;
import org.citylabs.moderation.Verdict;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** An idea's way through the house: form, desk, list. */
@CityLabsTest
class IdeaJourneyTest {

    @Autowired
    World world;

    @Autowired
    IdeaDrafts drafts;

    @Autowired
    IdeaSubmission submission;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    Desk desk;

    private final Browser browser = new Browser(new MockHttpServletRequest(), new MockHttpServletResponse());

    @Test
    void aSubmittedIdeaIsPublishedByAModeratorOfItsCity() {
        var author = world.citizenOf(BIELEFELD);
        var moderator = world.moderatorOf(BIELEFELD);
        var number = submit(author, anIdea("Trees for the market square"));
        assertThat(catalog.find(number)).as("hidden before review").isEmpty();

        decide(moderator, caseOf(moderator, "Trees for the market square"), 1, publish());

        await().until(() -> catalog.find(number).isPresent());
        var page = catalog.find(number).orElseThrow();
        assertThat(page.state()).isEqualTo(IdeaState.PUBLISHED);
        assertThat(page.steps())
                .extracting(IdeaPage.StatusStep::state)
                .containsExactly(IdeaState.SUBMITTED, IdeaState.PUBLISHED);
        assertThat(catalog.page(IdeaFilter.ALL, Place.START).ideas())
                .extracting(IdeaSummary::number)
                .contains(number);
    }

    @Test
    void submittingTheSameDraftTwiceMakesOneIdea() throws Exception {
        var author = world.citizenOf(BIELEFELD);
        var typed = anIdea("Benches along the river");
        var draft = world.as(author, () -> drafts.begin(typed, browser));
        try (var clicks = Executors.newFixedThreadPool(2)) {
            var together = new CountDownLatch(2);
            var first = clicks.submit(() -> world.as(author, () -> {
                meet(together);
                return submission.submit(draft, typed, true);
            }));
            var second = clicks.submit(() -> world.as(author, () -> {
                meet(together);
                return submission.submit(draft, typed, true);
            }));
            assertThat(first.get()).isEqualTo(second.get());
        }
        assertThat(world.as(author, catalog::own)).hasSize(1);
    }

    private static void meet(CountDownLatch together) {
        together.countDown();
        try {
            together.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void changesAreAskedForMadeAndPublished() {
        var author = world.citizenOf(TAMPERE);
        var moderator = world.moderatorOf(TAMPERE);
        var number = submit(author, anIdea("Lights on the tram stop", TAMPERE));
        var reason = "Please say which of the stops you mean, so that others can follow.";
        decide(
                moderator,
                caseOf(moderator, "Lights on the tram stop"),
                1,
                new DecisionDraft(Verdict.ASK_FOR_CHANGES, null, reason));
        await().until(() -> own(author, number).state() == IdeaState.CHANGES_ASKED);
        assertThat(own(author, number).steps().getLast().reason()).isEqualTo(reason);

        var better = anIdea("Lights on the tram stop at the market", TAMPERE);
        world.does(author, () -> {
            var draft = drafts.reword(own(number).id());
            submission.submit(draft, better, true);
        });
        decide(moderator, caseOf(moderator, better.title()), 2, publish());
        await().until(() -> catalog.find(number).isPresent());
        assertThat(catalog.find(number).orElseThrow().text().title()).isEqualTo(better.title());
    }

    @Test
    void aPublishedIdeaKeepsItsWordingUntilTheNewOneIsReviewed() {
        var author = world.citizenOf(BIELEFELD);
        var moderator = world.moderatorOf(BIELEFELD);
        var number = published(author, moderator, "A library with longer hours");
        world.does(
                author,
                () -> submission.submit(drafts.reword(own(number).id()), anIdea("A library open on Sundays"), true));
        assertThat(catalog.find(number).orElseThrow().text().title()).isEqualTo("A library with longer hours");

        decide(moderator, caseOf(moderator, "A library open on Sundays"), 2, publish());
        await().until(() -> catalog.find(number)
                .filter(page -> page.text().title().equals("A library open on Sundays"))
                .isPresent());
    }

    @Test
    void whatChangedUnderTheModeratorsEyesIsNotDecidedUnseen() {
        var author = world.citizenOf(BIELEFELD);
        var moderator = world.moderatorOf(BIELEFELD);
        var number = submit(author, anIdea("Quiet hours in the park"));
        var seen = caseOf(moderator, "Quiet hours in the park");
        world.does(
                author,
                () -> submission.submit(drafts.reword(own(number).id()), anIdea("Quiet hours in every park"), true));
        assertThatThrownBy(() -> decide(moderator, seen, 1, publish())).isInstanceOf(ContentChanged.class);
    }

    @Test
    void ofTwoModeratorsAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        var author = world.citizenOf(BIELEFELD);
        var one = world.moderatorOf(BIELEFELD);
        var other = world.moderatorOf(BIELEFELD);
        submit(author, anIdea("Shade for the playground"));
        var open = caseOf(one, "Shade for the playground");
        try (var desks = Executors.newFixedThreadPool(2)) {
            var together = new CountDownLatch(2);
            var answers = Stream.of(one, other)
                    .map(moderator -> desks.submit(() -> {
                        meet(together);
                        decide(moderator, open, 1, publish());
                        return moderator;
                    }))
                    .toList();
            var told = new ArrayList<Throwable>();
            var deciders = new ArrayList<PersonId>();
            for (var answer : answers) {
                try {
                    deciders.add(answer.get());
                } catch (ExecutionException e) {
                    told.add(e.getCause());
                }
            }
            assertThat(deciders).hasSize(1);
            assertThat(told)
                    .singleElement(InstanceOfAssertFactories.type(CaseClosed.class))
                    .satisfies(closed -> assertThat(closed.outcome().by()).isEqualTo(deciders.getFirst()));
        }
    }

    @Test
    void nobodyDecidesOnTheirOwnIdeaOrInAnotherCity() {
        var moderator = world.moderatorOf(BIELEFELD);
        submit(moderator, anIdea("A moderator has ideas too"));
        var open = caseOf(moderator, "A moderator has ideas too");
        assertThatThrownBy(() -> decide(moderator, open, 1, publish())).isInstanceOf(AccessDeniedException.class);
        var stranger = world.moderatorOf(TAMPERE);
        assertThatThrownBy(() -> decide(stranger, open, 1, publish())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aWithdrawnIdeaLeavesListAndDesk() {
        var author = world.citizenOf(BIELEFELD);
        var moderator = world.moderatorOf(BIELEFELD);
        var number = published(author, moderator, "A fountain that plays music");
        world.does(author, () -> submission.withdraw(own(number).id()));
        assertThat(catalog.find(number)).isEmpty();
        assertThat(own(author, number).state()).isEqualTo(IdeaState.WITHDRAWN);
    }

    private long published(PersonId author, PersonId moderator, String title) {
        var number = submit(author, anIdea(title));
        decide(moderator, caseOf(moderator, title), 1, publish());
        await().until(() -> catalog.find(number).isPresent());
        return number;
    }

    private long submit(PersonId author, IdeaDraft typed) {
        return world.as(author, () -> submission.submit(drafts.begin(typed, browser), typed, true));
    }

    private void decide(PersonId moderator, OpenCase open, int seen, DecisionDraft draft) {
        world.does(moderator, () -> desk.decide(open.id(), seen, draft));
    }

    private OpenCase caseOf(PersonId moderator, String title) {
        return world.as(
                moderator,
                () -> desk.queue(null).stream()
                        .filter(open -> open.title().equals(title))
                        .findFirst()
                        .orElseThrow());
    }

    private IdeaPage own(PersonId author, long number) {
        return world.as(author, () -> own(number));
    }

    private IdeaPage own(long number) {
        return catalog.find(number).orElseThrow();
    }

    private static DecisionDraft publish() {
        return new DecisionDraft(Verdict.PUBLISH, null, "");
    }

    private static IdeaDraft anIdea(String title) {
        return anIdea(title, BIELEFELD);
    }

    private static IdeaDraft anIdea(String title, org.citylabs.city.CityId city) {
        return new IdeaDraft(title, "Something that makes the city a better place.", city, null, "", "en", false);
    }
}
