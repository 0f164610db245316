package org.citylabs.lab;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Slug;
import org.citylabs.moderation.Snapshot;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.NullUnmarked;

/**
 * A lab: what it is for, and who takes part in it. At every moment it has a facilitator whose part has no end; and
 * whoever comes from none of its cities takes part until some day.
 */
@Entity
@Table(name = "lab_lab")
@NullUnmarked
class Lab {

    /** So many people take part at most. */
    static final int LARGEST = 500;

    /** So long takes part who comes from outside, where nobody has named a day. */
    static final int GUEST_DAYS = 90;

    private static final int BATCH = 100;

    /** Whoever may start a lab acts for a city. */
    private static final Terms STARTER = new Terms(Part.FACILITATOR, ActorGroup.ADMINISTRATION, null);

    @Id
    private UUID id;

    private String slug;
    private String title;
    private String purpose;
    private String language;
    private int wording;
    private PersonId wordedBy;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private int refusedWording;
    private String refusedReason;
    private PersonId startedBy;
    private Instant startedAt;

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "lab_city", joinColumns = @JoinColumn(name = "lab"))
    @OrderColumn(name = "position")
    @Column(name = "city")
    private List<CityId> cities = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "lab_topic", joinColumns = @JoinColumn(name = "lab"))
    @Column(name = "topic")
    private Set<String> topics = new HashSet<>();

    @Embedded
    private Members members = new Members();

    @Version
    private Integer version;

    protected Lab() {}

    /**
     * Begins a lab with whoever starts it as its facilitator.
     *
     * @param draft what was checked
     * @param zone of the first city
     */
    Lab(LabId id, Slug slug, LabDraft draft, PersonId by, ZoneId zone, Instant at) {
        this.id = id.value();
        this.slug = slug.value();
        this.wording = 1;
        this.wordedBy = by;
        this.startedBy = by;
        this.startedAt = at;
        word(draft);
        order(draft);
        members.begin(by, new Membership(STARTER, zone, false, at));
    }

    LabId id() {
        return new LabId(id);
    }

    String slug() {
        return slug;
    }

    /** Where its page is. */
    String path() {
        return "/labs/" + slug;
    }

    String title() {
        return title;
    }

    String purpose() {
        return purpose;
    }

    String language() {
        return language;
    }

    Visibility visibility() {
        return visibility;
    }

    boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    PersonId startedBy() {
        return startedBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    List<CityId> cities() {
        return List.copyOf(cities);
    }

    Set<String> topics() {
        return Set.copyOf(topics);
    }

    /** Why a moderator took today's words from public view. */
    Optional<String> refusal() {
        return refusedWording == wording ? Optional.ofNullable(refusedReason) : Optional.empty();
    }

    /** Whose part holds at a moment, and which. */
    Map<PersonId, Membership> members(Instant now) {
        return members.holding(now);
    }

    Optional<Part> partOf(PersonId person, Instant now) {
        return members.find(person, now).map(it -> it.terms().part());
    }

    /**
     * Describes the lab anew.
     *
     * @param draft what was checked
     * @param zone of the first city, in which last days end from now on
     * @throws InvalidInput if it is to be public with words that a moderator has taken from view
     */
    void describe(LabDraft draft, PersonId by, ZoneId zone) {
        if (!draft.title().equals(title)
                || !draft.purpose().equals(purpose)
                || !draft.language().equals(language)) {
            wording++;
            wordedBy = by;
        }
        word(draft);
        new Check()
                .that(
                        "visibility",
                        "lab.visibility.refused",
                        draft.visibility() == Visibility.MEMBERS || refusal().isEmpty())
                .orThrow();
        order(draft);
        members.moveTo(zone);
    }

    /**
     * Makes or renews an invitation.
     *
     * @param invitation a new one, or the one that stands
     * @param open how many invitations there are already
     * @throws InvalidInput for a day that is over, at the field {@code until}; for a member, and where there are as
     *     many members and invitations as a lab can hold, at the field {@code person}
     */
    Invitation invite(Invitation invitation, Terms terms, long open, PersonId by, ZoneId zone, Instant at) {
        terms.requireAhead(zone, at);
        new Check()
                .that(
                        "person",
                        "lab.member-already",
                        invitation.person().flatMap(it -> partOf(it, at)).isEmpty())
                .that("person", "lab.full", members.size(at) + open < LARGEST, LARGEST)
                .orThrow();
        invitation.offer(terms, zone, by, at);
        return invitation;
    }

    /**
     * A person takes part from now on; the terms of somebody who does already stay as they are.
     *
     * @param home where the person lives, if anywhere
     * @throws InvalidInput if the lab is full, at the field {@code person}
     */
    void join(PersonId person, CityId home, Terms terms, ZoneId zone, Instant at) {
        if (partOf(person, at).isPresent()) {
            return;
        }
        new Check()
                .that("person", "lab.full", members.size(at) < LARGEST, LARGEST)
                .orThrow();
        var guest = !cities.contains(home);
        var bounded = guest && terms.until() == null
                ? terms.until(LocalDate.ofInstant(at, zone).plusDays(GUEST_DAYS))
                : terms;
        members.begin(person, new Membership(bounded, zone, guest, at));
    }

    /**
     * Gives a member other terms.
     *
     * @throws InvalidInput at the field {@code until}, for a day that is over, or none for somebody from outside
     * @throws LastFacilitator if nobody else would lead the lab for good
     */
    void change(PersonId person, Terms terms, ZoneId zone, Instant at) {
        members.change(person, terms, zone, at);
    }

    /**
     * Ends somebody's part, by themselves or by a facilitator.
     *
     * @throws LastFacilitator if nobody else would lead the lab for good
     */
    void end(PersonId person, Instant at) {
        members.end(person, at);
    }

    /** What a moderator judges. */
    Snapshot snapshot() {
        return new Snapshot(
                id().subject(), wording, cities.getFirst(), wordedBy, title, purpose, "", language, null, path());
    }

    /**
     * Takes it from public view until its words are others than today's. Words that came while the decision was under
     * way are taken too: they may have been changed to stay out of reach.
     *
     * @param judged the wording that was decided on; each is followed once
     */
    void restrict(int judged, String reason) {
        if (judged <= refusedWording) {
            return; // heard already; the words may be others by now
        }
        visibility = Visibility.MEMBERS;
        refusedWording = wording;
        refusedReason = reason;
    }

    private void word(LabDraft draft) {
        title = draft.title();
        purpose = draft.purpose();
        language = draft.language();
    }

    private void order(LabDraft draft) {
        visibility = draft.visibility();
        if (!cities.equals(draft.cities())) {
            cities.clear();
            cities.addAll(draft.cities());
        }
        if (!topics.equals(draft.topics())) {
            topics.clear();
            topics.addAll(draft.topics());
        }
    }
}
