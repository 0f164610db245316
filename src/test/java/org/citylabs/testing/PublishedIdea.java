package org.citylabs.testing;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.citylabs.city.CityId;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaDraft;
import org.citylabs.idea.IdeaDrafts;
import org.citylabs.idea.IdeaSubmission;
import org.citylabs.identity.PersonId;
import org.citylabs.moderation.DecisionDraft;
import org.citylabs.moderation.Desk;
import org.citylabs.moderation.OpenCase;
import org.citylabs.moderation.Verdict;
import org.springframework.boot.test.context.TestComponent;

/** Brings ideas to where a test needs them. */
@TestComponent
public class PublishedIdea {

    private final World world;
    private final IdeaDrafts drafts;
    private final IdeaSubmission submission;
    private final IdeaCatalog catalog;
    private final Desk desk;
    private final Map<Long, PersonId> authors = new ConcurrentHashMap<>();

    PublishedIdea(World world, IdeaDrafts drafts, IdeaSubmission submission, IdeaCatalog catalog, Desk desk) {
        this.world = world;
        this.drafts = drafts;
        this.submission = submission;
        this.catalog = catalog;
        this.desk = desk;
    }

    /** The number of a published idea. */
    public long make(CityId city, String title) {
        var number = submit(city, title);
        world.does(world.moderatorOf(city), () -> desk.decide(find(title).id(), 1, publish()));
        await().until(() -> catalog.find(number).isPresent());
        return number;
    }

    /** Who wrote an idea made here. */
    public PersonId authorOf(long number) {
        return authors.get(number);
    }

    /** The id of a case that waits for a decision. */
    public String openCase(CityId city, String title) {
        submit(city, title);
        return world.as(world.moderatorOf(city), () -> find(title).id().value().toString());
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

    private OpenCase find(String title) {
        var page = desk.queue(null);
        while (!page.isEmpty()) {
            var found = page.stream().filter(open -> open.title().equals(title)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            page = desk.queue(page.getLast().id());
        }
        throw new AssertionError("No case of " + title);
    }

    private static DecisionDraft publish() {
        return new DecisionDraft(Verdict.PUBLISH, null, "");
    }
}
