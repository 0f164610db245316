package org.citylabs.lab;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.kernel.ForModules;
import org.citylabs.search.Search;
import org.citylabs.search.SearchFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The read side of labs. */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class LabCatalog {

    /** So many labs make a page. */
    public static final int PAGE = 20;

    private static final int OWN = 100;
    private static final int FOUND = 50;

    private final Labs labs;
    private final Search search;
    private final LabAccess access;
    private final InvitationList invitations;
    private final PersonDirectory people;
    private final CurrentPerson current;
    private final Clock clock;

    LabCatalog(
            Labs labs,
            Search search,
            LabAccess access,
            InvitationList invitations,
            PersonDirectory people,
            CurrentPerson current,
            Clock clock) {
        this.labs = labs;
        this.search = search;
        this.access = access;
        this.invitations = invitations;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The lab of a name in addresses: a public one for everybody, any other for its members and, in short, for whom it
     * invites. Empty too for one that the person at hand may not see.
     */
    public Optional<LabPage> find(String slug) {
        return labs.findBySlug(slug).flatMap(this::page);
    }

    /** A lab in short; empty too for one that the person at hand, who may be a visitor, may not read. */
    public Optional<LabSummary> summary(LabId id) {
        return access.mayRead(id) ? labs.findById(id.value()).map(LabSummary::of) : Optional.empty();
    }

    /** Some labs in short; those that the person at hand, who may be a visitor, may not read are missing. */
    public Map<LabId, LabSummary> summaries(Collection<LabId> ids) {
        var readable = access.readable(ids).stream().map(LabId::value).toList();
        return labs.findAllById(readable).stream().collect(Collectors.toMap(Lab::id, LabSummary::of));
    }

    /**
     * Who takes part at this moment, by name; 500 at most. Those who have no account any more are missing.
     *
     * @throws AccessDeniedException if the person at hand may not read the lab
     */
    public List<LabMember> members(LabId id) {
        access.requireRead(id);
        return labs.findById(id.value()).map(this::members).orElse(List.of());
    }

    /** A page of the public labs, the latest first. Its cost does not grow with how far one has turned the pages. */
    public ListedLab.PageOf page(LabPlace place) {
        var found = new ArrayList<>(beyond(place, Limit.of(PAGE + 1)));
        var more = found.size() > PAGE;
        if (more) {
            found.removeLast();
        }
        if (place.backwards()) {
            Collections.reverse(found);
        }
        var hasNext = place.backwards() || more;
        var hasPrevious = place.backwards() ? more : place.neighbour() != null;
        return new ListedLab.PageOf(
                found.stream().map(ListedLab::of).toList(),
                hasPrevious && !found.isEmpty() ? LabPlace.before(found.getFirst()) : null,
                hasNext && !found.isEmpty() ? LabPlace.after(found.getLast()) : null);
    }

    /** The public labs that have all the words that somebody typed, or in their notes; the most relevant first. */
    public List<ListedLab> search(String typed) {
        var ids = search.find(typed, SearchFilter.of(LabId.KIND));
        return labs.findAllById(ids).stream()
                .filter(Lab::isPublic)
                .sorted(Comparator.comparing(lab -> ids.indexOf(lab.id().value())))
                .limit(FOUND)
                .map(ListedLab::of)
                .toList();
    }

    /** The labs that the person takes part in, the latest first, at most 100. */
    @PreAuthorize("isAuthenticated()")
    public List<ListedLab> own() {
        return labs.of(current.require().value(), clock.instant(), Limit.of(OWN)).stream()
                .map(ListedLab::of)
                .toList();
    }

    /** The labs whose work the person may change, the latest first, at most 100. */
    @PreAuthorize("isAuthenticated()")
    public List<LabSummary> editable() {
        return labs.editedBy(current.require().value(), clock.instant(), Limit.of(OWN)).stream()
                .map(LabSummary::of)
                .toList();
    }

    /** The invitations that wait for the person's answer, the latest first, at most 50. */
    @PreAuthorize("isAuthenticated()")
    public List<OwnInvitation> invitations() {
        return invitations.of(current.require());
    }

    /** Who takes part in a lab at this moment, by name. */
    @ForModules
    public List<Profile> people(LabId lab) {
        return labs.findById(lab.value()).map(this::members).orElse(List.of()).stream()
                .map(it -> new Profile(it.person(), it.name(), it.city()))
                .toList();
    }

    private List<Lab> beyond(LabPlace place, Limit limit) {
        var neighbour = place.neighbour();
        if (neighbour == null) {
            return labs.latest(limit);
        }
        return place.backwards() ? labs.before(neighbour, limit) : labs.after(neighbour, limit);
    }

    private Optional<LabPage> page(Lab lab) {
        var part = current.id().flatMap(me -> lab.partOf(me, clock.instant())).orElse(null);
        var invitation = part == null ? invitation(lab) : null;
        var readable = lab.isPublic() || part != null;
        if (!readable && invitation == null) {
            return Optional.empty();
        }
        var leads = part == Part.FACILITATOR;
        return Optional.of(new LabPage(
                LabSummary.of(lab),
                lab.purpose(),
                lab.language(),
                lab.topics(),
                lab.startedAt(),
                readable ? members(lab) : List.of(),
                part,
                invitation,
                leads ? invitations.of(lab.id()) : List.of(),
                leads ? lab.refusal().orElse(null) : null,
                readable));
    }

    private @Nullable OwnInvitation invitation(Lab lab) {
        return current.id().stream()
                .flatMap(me -> invitations.of(me).stream())
                .filter(it -> Objects.equals(it.lab().id(), lab.id()))
                .findFirst()
                .orElse(null);
    }

    private List<LabMember> members(Lab lab) {
        var members = lab.members(clock.instant());
        var profiles = people.profiles(members.keySet());
        return members.entrySet().stream()
                .flatMap(member -> Stream.ofNullable(profiles.get(member.getKey()))
                        .map(profile -> LabMember.of(profile, member.getValue().terms())))
                .sorted(Comparator.comparing(LabMember::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
