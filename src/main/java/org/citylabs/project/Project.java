package org.citylabs.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citylabs.board.BoardId;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.lab.LabId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.NullUnmarked;

/**
 * A joint project: what it is for, and how each city that was asked stands to it. It is founded while its lead and at
 * least one more city carry it; if they no longer do, it waits for a partner again.
 *
 * <pre>
 * PROPOSED ⇄ FOUNDED → COMPLETED      a city:  ASKED ⇄ ASKING_BACK
 *     └──────┴──────→ GIVEN_UP                   └── ACCEPTED → LEFT
 *  both ends can be opened again                 └── DECLINED       all three may be asked again or accept
 * </pre>
 */
@Entity
@Table(name = "project_project")
@NullUnmarked
class Project {

    /** More cities than a network has. */
    static final int CITIES = 50;

    private static final Set<Stand> OUTSIDE = EnumSet.of(Stand.DECLINED, Stand.LEFT);
    private static final int BATCH = 100;

    @Id
    private UUID id;

    private String slug;
    private LabId lab;
    private String title;
    private String goal;
    private String language;

    @Column(name = "lead_city")
    private CityId lead;

    @Enumerated(EnumType.STRING)
    private ProjectState state;

    private BoardId board;
    private PersonId proposedBy;
    private Instant proposedAt;
    private Instant foundedAt;
    private UUID publicKey;

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "project_participation", joinColumns = @JoinColumn(name = "project"))
    @MapKeyColumn(name = "city")
    private Map<String, Participation> cities = new HashMap<>();

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "project_funding", joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "position")
    private List<Funding> funding = new ArrayList<>();

    @Version
    private Integer version;

    protected Project() {}

    /** @param draft what was checked; all of its cities are asked, the lead among them */
    Project(ProjectId id, String slug, LabId lab, ProjectDraft draft, PersonId by, Instant at) {
        this.id = id.value();
        this.slug = slug;
        this.lab = lab;
        this.state = ProjectState.PROPOSED;
        this.lead = draft.lead();
        this.proposedBy = by;
        this.proposedAt = at;
        word(draft);
        draft.cities().forEach(city -> cities.put(city.value(), Participation.asked("", at)));
    }

    ProjectId id() {
        return new ProjectId(id);
    }

    String slug() {
        return slug;
    }

    /** Where its page is. */
    String path() {
        return "/projects/" + slug;
    }

    LabId lab() {
        return lab;
    }

    String title() {
        return title;
    }

    String goal() {
        return goal;
    }

    String language() {
        return language;
    }

    CityId lead() {
        return lead;
    }

    ProjectState state() {
        return state;
    }

    Optional<BoardId> board() {
        return Optional.ofNullable(board);
    }

    PersonId proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    /** When it was founded first. */
    Optional<Instant> foundedAt() {
        return Optional.ofNullable(foundedAt);
    }

    /** Before it nothing of the project can have been: its founding, or its proposal until then. */
    Instant beginning() {
        return foundedAt == null ? proposedAt : foundedAt;
    }

    UUID publicKey() {
        return publicKey;
    }

    List<Funding> funding() {
        return List.copyOf(funding);
    }

    /** The lead first, then as they were asked. */
    Map<CityId, Participation> cities() {
        var sorted = new LinkedHashMap<CityId, Participation>();
        cities.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Participation> it) ->
                                !it.getKey().equals(lead.value()))
                        .thenComparing(it -> it.getValue().askedAt())
                        .thenComparing(Map.Entry::getKey))
                .forEach(it -> sorted.put(new CityId(it.getKey()), it.getValue()));
        return sorted;
    }

    Optional<Stand> standOf(CityId city) {
        return Optional.ofNullable(cities.get(city.value())).map(Participation::stand);
    }

    /** The cities that carry it. */
    List<CityId> carriers() {
        return cities().entrySet().stream()
                .filter(it -> it.getValue().stand() == Stand.ACCEPTED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Describes it anew; who is asked and who leads stays as it is. */
    void describe(ProjectDraft draft) {
        word(draft);
    }

    void begin(BoardId with) {
        require(board == null, "has its board");
        board = with;
    }

    /** Asks a city to join, for the first time or once more after it said no or left. */
    void ask(CityId city, String words, Instant at) {
        require(state.isOpen(), "asks nobody any more");
        require(standOf(city).map(OUTSIDE::contains).orElse(cities.size() < CITIES), "has asked " + city);
        cities.put(city.value(), Participation.asked(words, at));
    }

    /** Answers what a city asked back. */
    void reply(CityId city, String words, Instant at) {
        requireStand(city, Stand.ASKING_BACK);
        cities.put(city.value(), Participation.asked(words, at));
    }

    void accept(CityId city, PersonId by, Instant at) {
        require(state.isOpen(), "takes no answers any more");
        require(standOf(city).filter(it -> it != Stand.ACCEPTED).isPresent(), "was not to be accepted by " + city);
        answer(city, Stand.ACCEPTED, "", by, at);
    }

    void askBack(CityId city, String words, PersonId by, Instant at) {
        requireStand(city, Stand.ASKED);
        answer(city, Stand.ASKING_BACK, words, by, at);
    }

    /** A project that its lead does not want is given up. */
    void decline(CityId city, String reason, PersonId by, Instant at) {
        require(
                standOf(city)
                        .filter(it -> it == Stand.ASKED || it == Stand.ASKING_BACK)
                        .isPresent(),
                "does not wait for " + city);
        answer(city, Stand.DECLINED, reason, by, at);
        if (city.equals(lead)) {
            state = ProjectState.GIVEN_UP;
        }
    }

    /** A city that leads hands that over first. */
    void leave(CityId city, String reason, PersonId by, Instant at) {
        requireStand(city, Stand.ACCEPTED);
        require(!city.equals(lead), "is led by " + city);
        answer(city, Stand.LEFT, reason, by, at);
    }

    /** Another city that carries it leads from now on. */
    void handOver(CityId to, Instant at) {
        requireStand(to, Stand.ACCEPTED);
        require(!to.equals(lead), "is led by " + to);
        lead = to;
        found(at);
    }

    void complete() {
        require(state == ProjectState.FOUNDED, "is not under way");
        state = ProjectState.COMPLETED;
    }

    void giveUp() {
        require(state.isOpen(), "is over");
        state = ProjectState.GIVEN_UP;
    }

    /** Goes on after all; the lead has to say so again, if it had declined. */
    void reopen(Instant at) {
        require(!state.isOpen(), "is not over");
        state = ProjectState.PROPOSED;
        if (standOf(lead).filter(OUTSIDE::contains).isPresent()) {
            cities.put(lead.value(), Participation.asked("", at));
        }
        found(at);
    }

    void fund(List<Funding> sources) {
        funding.clear();
        funding.addAll(sources);
    }

    private void answer(CityId city, Stand stand, String words, PersonId by, Instant at) {
        require(state.isOpen(), "takes no answers any more");
        cities.compute(city.value(), (_, it) -> it.answered(stand, words, by, at));
        found(at);
    }

    private void found(Instant at) {
        var carried = standOf(lead).filter(Stand.ACCEPTED::equals).isPresent()
                && carriers().size() > 1;
        state = carried ? ProjectState.FOUNDED : ProjectState.PROPOSED;
        if (carried && foundedAt == null) {
            foundedAt = at;
            publicKey = TimeOrderedId.next();
        }
    }

    private void word(ProjectDraft draft) {
        title = draft.title();
        goal = draft.goal();
        language = draft.language();
    }

    private void requireStand(CityId city, Stand stand) {
        require(state.isOpen(), "is over");
        require(standOf(city).filter(stand::equals).isPresent(), "is not " + stand + " by " + city);
    }

    private void require(boolean allowed, String otherwise) {
        if (!allowed) {
            throw new IllegalStateException("Project " + slug + " " + otherwise);
        }
    }
}
