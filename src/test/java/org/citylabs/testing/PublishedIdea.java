package org.citylabs.testing;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaDraft;
import org.citylabs.idea.IdeaDrafts;
import org.citylabs.idea.IdeaSubmission;
import org.citylabs.identity.PersonId;
import org.citylabs.moderation.CaseId;
import org.citylabs.moderation.DecisionDraft;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.Verdict;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings ideas to where a test needs them. */
@TestComponent
public class PublishedIdea {

    private final World world;
    private final IdeaDrafts drafts;
    private final IdeaSubmission submission;
    private final IdeaCatalog catalog;
    private final Desk desk;
    private final JdbcClient jdbc;
    private final Map<Long, PersonId> authors = new ConcurrentHashMap<>();

    PublishedIdea(
            World world,
            IdeaDrafts drafts,
            IdeaSubmission submission,
            IdeaCatalog catalog,
            Desk desk,
            JdbcClient jdbc) {
        this.world = world;
        this.drafts = drafts;
        this.submission = submission;
        this.catalog = catalog;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** The number of a published idea. */
    public long make(CityId city, String title) {
        var number = submit(city, title);
        world.does(world.moderatorOf(city), () -> desk.decide(caseOf(number), 1, publish()));
        await().until(() -> catalog.find(number).isPresent());
        return number;
    }

    /** Who wrote an idea made here. */
    public PersonId authorOf(long number) {
        return authors.get(number);
    }

    /** The id of a case that waits for a decision. */
    public String openCase(CityId city, String title) {
        return caseOf(submit(city, title)).value().toString();
    }

    /** One that waits for a decision, written by {@link #authorOf}. */
    public long waiting(CityId city, String title) {
        return submit(city, title);
    }

    private long submit(CityId city, String title) {
        var typed = new IdeaDraft(title, "Something that makes the city a better place.", city, null, "", "en", false);
        var author = world.citizenOf(city);
        var number = world.as(author, () -> submission.submit(drafts.begin(typed), typed, true));
        authors.put(number, author);
        return number;
    }

    /** Found by the idea, since others may wait under the same title. */
    private CaseId caseOf(long number) {
        return new CaseId(jdbc.sql("""
                        SELECT c.id FROM moderation_case c JOIN idea_idea i ON c.subject_id = i.id
                        WHERE i.number = ? AND c.subject_kind = 'idea'""").param(number).query(UUID.class).single());
    }

    private static DecisionDraft publish() {
        return new DecisionDraft(Verdict.PUBLISH, null, "");
    }
}
