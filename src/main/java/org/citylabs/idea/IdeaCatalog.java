package org.citylabs.idea;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citylabs.attachment.Attachments;
import org.citylabs.city.CityId;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.Role;
import org.citylabs.search.Search;
import org.citylabs.search.SearchFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The read side of ideas: lists for everybody, and single pages for whoever may see them. */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class IdeaCatalog {

    /** So many ideas make a page. */
    public static final int PAGE = 20;

    private static final int ALIKE = 5;
    private static final int OWN = 100;
    private static final int STEPS = 100;

    private final Ideas ideas;
    private final Revisions revisions;
    private final Steps steps;
    private final IdeaSupports supports;
    private final Search search;
    private final Attachments files;
    private final PersonDirectory people;
    private final IdeaWork work;
    private final CurrentPerson current;

    IdeaCatalog(
            Ideas ideas,
            Revisions revisions,
            Steps steps,
            IdeaSupports supports,
            Search search,
            Attachments files,
            PersonDirectory people,
            IdeaWork work,
            CurrentPerson current) {
        this.ideas = ideas;
        this.revisions = revisions;
        this.steps = steps;
        this.supports = supports;
        this.search = search;
        this.files = files;
        this.people = people;
        this.work = work;
        this.current = current;
    }

    /**
     * A page of published ideas: in the filter's order or, where it has words, what has them, the most relevant
     * first and 200 at most. Its cost does not grow with how far one has turned the pages.
     */
    public PageOf page(IdeaFilter filter, Place place) {
        return filter.text().isBlank() ? ordered(filter, place) : found(filter, place);
    }

    private PageOf ordered(IdeaFilter filter, Place place) {
        var keys = new OrderedBy(filter.order());
        var wanted = IdeaQueries.published(filter).and(keys.beyond(place));
        var found = new ArrayList<>(ideas.findBy(
                wanted, query -> query.sortBy(keys.sort(place)).limit(PAGE + 1).all()));
        var more = found.size() > PAGE;
        if (more) {
            found.removeLast();
        }
        if (place.backwards()) {
            Collections.reverse(found);
        }
        var hasNext = place.backwards() || more;
        var hasPrevious = place.backwards() ? more : !place.isStart();
        return new PageOf(
                found.stream().map(IdeaSummary::of).toList(),
                hasPrevious && !found.isEmpty() ? keys.before(found.getFirst()) : null,
                hasNext && !found.isEmpty() ? keys.after(found.getLast()) : null);
    }

    private PageOf found(IdeaFilter filter, Place place) {
        var keys = new OrderedBy(filter.order());
        var hits = inOrder(search.find(filter.text(), filter.forSearch()), IdeaQueries.published(filter));
        var neighbour = hits.stream().map(Idea::publicKey).toList().indexOf(place.neighbour());
        var end = place.backwards() && neighbour >= 0 ? neighbour : hits.size();
        var start = place.backwards() ? Math.max(0, end - PAGE) : neighbour + 1;
        var page = hits.subList(start, Math.min(start + PAGE, end));
        return new PageOf(
                page.stream().map(IdeaSummary::of).toList(),
                start > 0 && !page.isEmpty() ? keys.before(page.getFirst()) : null,
                start + page.size() < hits.size() && !page.isEmpty() ? keys.after(page.getLast()) : null);
    }

    /** Published ideas about the same as a title, in any language, but for one; five at most, the most alike first. */
    public List<IdeaSummary> alike(String title, @Nullable IdeaId except) {
        var ids = search.alike(title, SearchFilter.of(IdeaId.KIND), ALIKE);
        return inOrder(ids, IdeaQueries.published(IdeaFilter.ALL)).stream()
                .filter(idea -> !idea.id().equals(except))
                .map(IdeaSummary::of)
                .toList();
    }

    private List<Idea> inOrder(List<UUID> ids, Specification<Idea> wanted) {
        return ids.isEmpty()
                ? List.of()
                : ideas.findAll(wanted.and(IdeaQueries.amongst(ids))).stream()
                        .sorted(Comparator.comparingInt(
                                idea -> ids.indexOf(idea.id().value())))
                        .toList();
    }

    /**
     * A page of a list, with the places of its neighbours.
     *
     * @param previous absent on the first page
     * @param next absent on the last one
     */
    public record PageOf(
            List<IdeaSummary> ideas,
            @Nullable Place previous,
            @Nullable Place next) {}

    /** What there is in each city that has published ideas. */
    public Map<CityId, CityFigures> figures() {
        return ideas.figures().stream().collect(Collectors.toMap(CityFigures::city, Function.identity()));
    }

    /** How many ideas a city has published, and how often they are supported. */
    public record CityFigures(CityId city, long ideas, long supports) {}

    /** A published idea as lists show it; for what has just appeared. */
    public Optional<IdeaSummary> summary(IdeaId id) {
        return ideas.findById(id.value())
                .filter(idea -> idea.state().isPublic())
                .map(IdeaSummary::of);
    }

    /** The ideas a person has handed in, the latest first, at most 100. */
    @PreAuthorize("isAuthenticated()")
    public List<IdeaSummary> own() {
        return ideas.findByAuthorOrderBySubmittedAtDesc(current.require(), Limit.of(OWN)).stream()
                .map(IdeaSummary::of)
                .toList();
    }

    /**
     * The idea of a number: a public one for everybody, any other for its author and the moderators of its city.
     * Empty too for one that the person may not see.
     */
    public Optional<IdeaPage> find(long number) {
        return ideas.findByNumber(number).filter(this::maySee).map(this::page);
    }

    /** The number of the person's own idea that a draft has become; empty if there is none. */
    @PreAuthorize("isAuthenticated()")
    public Optional<Long> numberOfOwn(DraftId draft) {
        return revisions
                .findById(draft.value())
                .flatMap(revision -> ideas.findById(revision.idea()))
                .filter(this::isMine)
                .map(Idea::number);
    }

    boolean maySee(Idea idea) {
        return idea.state().isPublic() || isMine(idea) || current.rights().has(Role.MODERATOR, idea.city());
    }

    /** Whether the person may see a certain wording: the one that is shown, or any other as author or moderator. */
    boolean maySee(Idea idea, Revision revision) {
        var shown = idea.state().isPublic() && revision.revision() == idea.shown();
        return shown || isMine(idea) || current.rights().has(Role.MODERATOR, idea.city());
    }

    private boolean isMine(Idea idea) {
        return current.id().filter(idea.author()::equals).isPresent();
    }

    private IdeaPage page(Idea idea) {
        var mine = isMine(idea);
        var inside = mine || current.rights().has(Role.MODERATOR, idea.city());
        var shownRevision = idea.state().isPublic() ? idea.shown() : idea.revision();
        var shown = revisions
                .findByIdeaAndRevision(idea.id().value(), shownRevision)
                .orElseThrow();
        return new IdeaPage(
                idea.id(),
                idea.number(),
                idea.state(),
                idea.city(),
                idea.joint().orElse(null),
                idea.text(),
                idea.isAnonymous() ? null : author(idea),
                idea.isAnonymous(),
                idea.licence(),
                files.of(shown.subject()),
                statusLine(idea.id(), inside),
                work.of(idea.id()),
                idea.supports(),
                current.id().filter(me -> supports.supported(idea.id(), me)).isPresent(),
                mine,
                mine && idea.isEditable(),
                mine && idea.hasPendingRevision(),
                idea.state().isPublic() && current.rights().has(Role.OFFICIAL, idea.city()));
    }

    private @Nullable Profile author(Idea idea) {
        return people.profiles(List.of(idea.author())).get(idea.author());
    }

    private static boolean isForEverybody(Step step) {
        return step.state().isPublic() || step.state() == IdeaState.SUBMITTED && step.revision() == 1;
    }

    /** Outsiders see that an idea came and was published; how it was discussed with its author is not theirs. */
    private List<IdeaPage.StatusStep> statusLine(IdeaId id, boolean inside) {
        return steps.findByIdeaOrderById(id.value(), Limit.of(STEPS)).stream()
                .filter(step -> inside || isForEverybody(step))
                .map(step -> new IdeaPage.StatusStep(
                        step.state(),
                        step.revision(),
                        step.at(),
                        inside ? step.rule().orElse(null) : null,
                        inside ? step.reason().orElse(null) : null))
                .toList();
    }
}
