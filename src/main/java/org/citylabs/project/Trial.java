package org.citylabs.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Check;
import org.citylabs.lab.LabId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Something tried out in a city and measured. The same trial in other cities is of the same series and measures the same.
 *
 * <pre>
 * PLANNED → RUNNING ⇄ FINISHED
 *    └─────────┴──⇄ ABANDONED       opened again it runs
 * </pre>
 */
@Entity
@Table(name = "project_trial")
@NullUnmarked
class Trial {

    static final int LONGEST_LESSON = 5000;

    private static final int BATCH = 100;

    @Id
    private UUID id;

    private long number;
    private UUID series;
    private LabId lab;
    private ProjectId project;
    private CityId city;
    private String question;
    private String place;
    private String method;
    private String language;
    private LocalDate begins;
    private LocalDate ends;

    @Enumerated(EnumType.STRING)
    private TrialState state;

    @Enumerated(EnumType.STRING)
    private TrialOutcome outcome;

    private String lesson;
    private PersonId startedBy;
    private Instant startedAt;

    @ElementCollection
    @BatchSize(size = BATCH)
    @CollectionTable(name = "project_measure", joinColumns = @JoinColumn(name = "trial"))
    @OrderColumn(name = "position")
    private List<Measure> measures = new ArrayList<>();

    @Version
    private Integer version;

    protected Trial() {}

    /**
     * @param number what people call it by, unique in the network
     * @param series the first trial of its kind; absent for one that is the first
     * @param draft what was checked
     */
    Trial(
            TrialId id,
            long number,
            @Nullable UUID series,
            LabId lab,
            @Nullable ProjectId project,
            TrialDraft draft,
            PersonId by,
            Instant at) {
        this.id = id.value();
        this.number = number;
        this.series = series == null ? id.value() : series;
        this.lab = lab;
        this.project = project;
        this.state = TrialState.PLANNED;
        this.lesson = "";
        this.startedBy = by;
        this.startedAt = at;
        describe(draft);
    }

    TrialId id() {
        return new TrialId(id);
    }

    long number() {
        return number;
    }

    UUID series() {
        return series;
    }

    /** Where its page is. */
    String path() {
        return "/trials/" + number;
    }

    LabId lab() {
        return lab;
    }

    Optional<ProjectId> project() {
        return Optional.ofNullable(project);
    }

    /** What a project comes from belongs to it, unless it belongs to another already. */
    void belongTo(ProjectId to) {
        if (project == null) {
            project = to;
        }
    }

    CityId city() {
        return city;
    }

    String question() {
        return question;
    }

    String language() {
        return language;
    }

    TrialState state() {
        return state;
    }

    Optional<TrialOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    String lesson() {
        return lesson;
    }

    PersonId startedBy() {
        return startedBy;
    }

    List<Measure> measures() {
        return List.copyOf(measures);
    }

    /** How it is described now, with its values. */
    TrialDraft draft() {
        return new TrialDraft(question, city, place, begins, ends, method, language, measures());
    }

    /** Describes it anew; what it has measured is part of that. */
    final void describe(TrialDraft draft) {
        city = draft.city();
        question = draft.question();
        place = draft.place();
        method = draft.method();
        language = draft.language();
        begins = draft.begins();
        ends = draft.ends();
        if (!measures.equals(draft.measures())) {
            measures.clear();
            measures.addAll(draft.measures());
        }
    }

    /** Whether it would still measure what it measures now, whatever the values. */
    boolean measuresAlike(TrialDraft other) {
        return other.measures().stream()
                .map(Trial::what)
                .toList()
                .equals(measures.stream().map(Trial::what).toList());
    }

    private static List<String> what(Measure measure) {
        return List.of(measure.name(), measure.unit());
    }

    void start() {
        require(state == TrialState.PLANNED);
        state = TrialState.RUNNING;
    }

    /**
     * Says what it has shown.
     *
     * @param measured what it measures, with the values
     * @throws org.citylabs.kernel.InvalidInput at {@code lesson}, or at {@code measures} if nothing was measured
     */
    void finish(TrialOutcome shown, String learnt, List<Measure> measured) {
        require(state == TrialState.RUNNING);
        var check = new Check()
                .text("lesson", learnt, 1, LONGEST_LESSON)
                .that("measures", "project.measures.series", measuresAlike(draft().measuring(measured)))
                .that(
                        "measures",
                        "project.measures.unmeasured",
                        measured.stream().anyMatch(Measure::isMeasured));
        measured.forEach(it -> it.check(check));
        check.orThrow();
        if (!measures.equals(measured)) {
            measures.clear();
            measures.addAll(measured);
        }
        state = TrialState.FINISHED;
        outcome = shown;
        lesson = learnt.strip();
    }

    /** @throws org.citylabs.kernel.InvalidInput at {@code lesson}, where nothing is said about why */
    void abandon(String learnt) {
        require(state == TrialState.PLANNED || state == TrialState.RUNNING);
        new Check().text("lesson", learnt, 1, LONGEST_LESSON).orThrow();
        state = TrialState.ABANDONED;
        lesson = learnt.strip();
    }

    /** Goes on after all; what was learnt is kept as a beginning. */
    void reopen() {
        require(state == TrialState.FINISHED || state == TrialState.ABANDONED);
        state = TrialState.RUNNING;
        outcome = null;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("A trial that is " + state + " does not allow this");
        }
    }
}
