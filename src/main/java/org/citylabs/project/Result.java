package org.citylabs.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.NullUnmarked;

/**
 * What a project has brought forth, or what a city that adopted it has made of it: a sibling with a state of its own,
 * which moves between being taken up, in use and set aside as the city sees fit.
 */
@Entity
@Table(name = "project_result")
@NullUnmarked
class Result {

    @Id
    private UUID id;

    private ProjectId project;
    private String title;
    private String text;
    private String language;
    private CityId city;

    @Enumerated(EnumType.STRING)
    private ResultState state;

    private PersonId addedBy;
    private Instant addedAt;

    @Version
    private Integer version;

    protected Result() {}

    /** @param draft what was checked */
    Result(ResultId id, ProjectId project, ResultDraft draft, PersonId by, Instant at) {
        this.id = id.value();
        this.project = project;
        this.state = ResultState.OFFERED;
        this.addedBy = by;
        this.addedAt = at;
        describe(draft);
    }

    /** The sibling of a city that adopts it. */
    Result adopted(ResultId as, CityId by, PersonId who, Instant at) {
        var sibling = new Result(as, project, new ResultDraft(title, text, language), who, at);
        sibling.city = by;
        sibling.state = ResultState.TAKEN_UP;
        return sibling;
    }

    ResultId id() {
        return new ResultId(id);
    }

    ProjectId project() {
        return project;
    }

    ResultDraft draft() {
        return new ResultDraft(title, text, language);
    }

    /** Whose it is, if a city adopted it. */
    Optional<CityId> city() {
        return Optional.ofNullable(city);
    }

    ResultState state() {
        return state;
    }

    Instant addedAt() {
        return addedAt;
    }

    final void describe(ResultDraft draft) {
        title = draft.title();
        text = draft.text();
        language = draft.language();
    }

    /** What has become of it in the city that adopted it. */
    void become(ResultState now) {
        if (city == null || now == ResultState.OFFERED) {
            throw new IllegalStateException("Only what a city has adopted moves on");
        }
        state = now;
    }
}
