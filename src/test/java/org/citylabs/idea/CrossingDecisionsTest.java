package org.citylabs.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.moderation.CaseDecided;
import org.citylabs.moderation.CaseFile;
import org.citylabs.moderation.CaseId;
import org.citylabs.moderation.CaseKind;
import org.citylabs.moderation.DecisionDraft;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.NoticeDraft;
import org.citylabs.moderation.Notices;
import org.citylabs.moderation.OpenCase;
import org.citylabs.moderation.Verdict;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Authors and moderators act at the same time: the idea follows what still holds, and nothing is stuck. */
@CityLabsTest
class CrossingDecisionsTest {

    private static final String REASON = "It shows the faces of people who did not agree.";

    @Autowired
    World world;

    @Autowired
    PublishedIdea published;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    IdeaDrafts drafts;

    @Autowired
    IdeaSubmission submission;

    @Autowired
    ReviewOutcomes outcomes;

    @Autowired
    Notices notices;

    @Autowired
    Desk desk;

    @Autowired
    TransactionTemplate transaction;

    private final String title = "Crossing " + UUID.randomUUID();
    private PersonId moderator;
    private PersonId author;
    private long number;

    @BeforeEach
    void publish() {
        moderator = world.moderatorOf(BIELEFELD);
        number = published.make(BIELEFELD, title);
        author = published.authorOf(number);
    }

    @Test
    void whatIsTakenFromViewLeavesNoOtherCaseOpen() {
        reword("With a better wording");
        report();
        decide(caseOf(CaseKind.NOTICE), 1, new DecisionDraft(Verdict.RESTRICT, "privacy", REASON));
        await().until(() -> asAuthor().state() == IdeaState.RESTRICTED);
        assertThat(world.as(moderator, () -> cases())).isEmpty();
        assertThat(asAuthor().steps().getLast())
                .satisfies(step -> assertThat(step.reason()).isEqualTo(REASON))
                .satisfies(step -> assertThat(step.rule()).isEqualTo("privacy"));
    }

    @Test
    void aDecisionOnAnEarlierWordingDoesNotStopTheOneThatFollowed() {
        unpublished();
        reword("Second wording");
        hear(Verdict.DO_NOT_PUBLISH, 1);
        assertThat(asAuthor().state()).as("still in review").isEqualTo(IdeaState.SUBMITTED);
        decide(caseOf(CaseKind.SUBMISSION), 2, new DecisionDraft(Verdict.PUBLISH, null, ""));
        await().until(() -> asAuthor().state() == IdeaState.PUBLISHED);
        assertThat(asAuthor().text().body()).startsWith("Second wording");
    }

    @Test
    void othersSeeThatANewWordingWasPublishedAndNotThatItWaited() {
        reword("Second wording");
        decide(caseOf(CaseKind.EDIT), 2, new DecisionDraft(Verdict.PUBLISH, null, ""));
        await().until(() -> asAuthor().text().body().startsWith("Second wording"));
        assertThat(catalog.find(number).orElseThrow().steps())
                .extracting(IdeaPage.StatusStep::state, IdeaPage.StatusStep::revision)
                .containsExactly(
                        tuple(IdeaState.SUBMITTED, 1), tuple(IdeaState.PUBLISHED, 1), tuple(IdeaState.PUBLISHED, 2));
    }

    @Test
    void aWordingThatWasTurnedBackIsNotInReviewAnyMore() {
        reword("Third wording");
        assertThat(asAuthor().pending()).isTrue();
        decide(caseOf(CaseKind.EDIT), 2, new DecisionDraft(Verdict.ASK_FOR_CHANGES, null, REASON));
        await().until(() -> !asAuthor().pending());
        assertThat(asAuthor().state()).isEqualTo(IdeaState.PUBLISHED);
    }

    @Test
    void whatComesTooLateIsIgnored() {
        hear(Verdict.RESTRICT, 1);
        hear(Verdict.RESTRICT, 1);
        hear(Verdict.PUBLISH, 1);
        hear(Verdict.ASK_FOR_CHANGES, 1);
        assertThat(asAuthor().state()).isEqualTo(IdeaState.RESTRICTED);
    }

    @Test
    void aSecondReportOfTheSameTextDoesNotSayThatTheAuthorChangedIt() {
        report();
        report();
        assertThat(file(CaseKind.NOTICE).entries())
                .extracting(CaseFile.Entry::step)
                .containsExactly("OPENED", "NOTICE", "NOTICE");
        assertThat(file(CaseKind.NOTICE).entries())
                .extracting(CaseFile.Entry::actor)
                .as("a visitor reported it, not the author")
                .containsOnly("");
        assertThat(file(CaseKind.NOTICE).entries().getLast().code()).isEqualTo("PERSONAL_DATA");
    }

    @Test
    void theCaseOfAReportGoesOnWithTheWordingThatIsPublishedMeanwhile() {
        report();
        reword("Without the faces now");
        decide(caseOf(CaseKind.EDIT), 2, new DecisionDraft(Verdict.PUBLISH, null, ""));
        await().until(() -> file(CaseKind.NOTICE).snapshot().version() == 2);
        assertThat(file(CaseKind.NOTICE).entries())
                .extracting(CaseFile.Entry::step)
                .endsWith("CHANGED");
    }

    private void unpublished() {
        author = world.citizenOf(BIELEFELD);
        var typed = new IdeaDraft(title, "First wording, which is long enough.", BIELEFELD, null, "", "en", false);
        number = world.as(author, () -> submission.submit(drafts.begin(typed), typed, true));
    }

    private void reword(String beginning) {
        world.does(author, () -> {
            var typed = new IdeaDraft(
                    title, beginning + ", which is long enough to be submitted.", BIELEFELD, null, "", "en", false);
            submission.submit(drafts.reword(asAuthor().id()), typed, true);
        });
    }

    private void report() {
        var draft = new NoticeDraft(NoticeDraft.Ground.PERSONAL_DATA, "There are faces in the picture.", true);
        assertThat(notices.report(draft, catalog.find(number).orElseThrow().id().subject()))
                .isTrue();
    }

    private void decide(OpenCase open, int seen, DecisionDraft draft) {
        world.does(moderator, () -> desk.decide(open.id(), seen, draft));
    }

    /** As if the event arrived now; heard by this thread, which so learns of a failure. */
    private void hear(Verdict verdict, int version) {
        var id = new Subject(IdeaId.KIND, asAuthor().id().value());
        ReviewOutcomes listener = AopTestUtils.getUltimateTargetObject(outcomes);
        transaction.executeWithoutResult(_ -> listener.on(new CaseDecided(
                new CaseId(UUID.randomUUID()),
                CaseKind.EDIT,
                id,
                version,
                BIELEFELD,
                verdict,
                null,
                REASON,
                moderator,
                Instant.now())));
    }

    private IdeaPage asAuthor() {
        return world.as(author, () -> catalog.find(number).orElseThrow());
    }

    private CaseFile file(CaseKind kind) {
        return world.as(moderator, () -> desk.find(caseOf(kind).id()).orElseThrow());
    }

    private OpenCase caseOf(CaseKind kind) {
        return world.as(
                moderator,
                () -> cases().stream()
                        .filter(open -> open.kind() == kind)
                        .findFirst()
                        .orElseThrow());
    }

    private List<OpenCase> cases() {
        var mine = new ArrayList<OpenCase>();
        var page = desk.queue(null);
        while (!page.isEmpty()) {
            page.stream().filter(open -> open.title().equals(title)).forEach(mine::add);
            page = desk.queue(page.getLast().id());
        }
        return mine;
    }
}
