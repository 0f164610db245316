package org.citylabs.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.NullUnmarked;

/** Something that a project is to have reached by some day. */
@Entity
@Table(name = "project_milestone")
@NullUnmarked
class Milestone {

    static final int LONGEST_EVIDENCE = 2000;

    @Id
    private UUID id;

    private ProjectId project;
    private String title;
    private LocalDate due;
    private CityId city;
    private PersonId responsible;

    @Enumerated(EnumType.STRING)
    private MilestoneState state;

    private String evidence;
    private String link;
    private LocalDate reachedOn;

    @Version
    private Integer version;

    protected Milestone() {}

    Milestone(MilestoneId id, ProjectId project, MilestoneDraft draft) {
        this.id = id.value();
        this.project = project;
        this.state = MilestoneState.AHEAD;
        this.evidence = "";
        this.link = "";
        describe(draft);
    }

    MilestoneId id() {
        return new MilestoneId(id);
    }

    ProjectId project() {
        return project;
    }

    MilestoneDraft draft() {
        return new MilestoneDraft(title, due, city, responsible);
    }

    MilestoneState state() {
        return state;
    }

    String evidence() {
        return evidence;
    }

    String link() {
        return link;
    }

    Optional<LocalDate> reachedOn() {
        return Optional.ofNullable(reachedOn);
    }

    final void describe(MilestoneDraft draft) {
        title = draft.title().strip();
        due = draft.due();
        city = draft.city();
        responsible = draft.responsible();
    }

    /**
     * @param proof what shows it, in words
     * @param address where to see that; may be empty
     */
    void reach(LocalDate day, String proof, String address) {
        require(state == MilestoneState.AHEAD);
        state = MilestoneState.REACHED;
        reachedOn = day;
        evidence = proof;
        link = address;
    }

    void drop() {
        require(state == MilestoneState.AHEAD);
        state = MilestoneState.DROPPED;
    }

    /** It is to be reached after all. */
    void reopen() {
        require(state != MilestoneState.AHEAD);
        state = MilestoneState.AHEAD;
        reachedOn = null;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("A milestone that is " + state + " does not allow this");
        }
    }
}
