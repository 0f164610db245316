package org.citylabs.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.NullUnmarked;

/** What was learnt in a project, for whoever comes after. */
@Entity
@Table(name = "project_lesson")
@NullUnmarked
class Lesson {

    /** How other modules refer to it; found by the same word. */
    static final String KIND = "lesson";

    @Id
    private UUID id;

    private ProjectId project;
    private String title;
    private String text;
    private String language;
    private PersonId addedBy;
    private Instant addedAt;

    @Version
    private Integer version;

    protected Lesson() {}

    /** @param draft what was checked */
    Lesson(UUID id, ProjectId project, ResultDraft draft, PersonId by, Instant at) {
        this.id = id;
        this.project = project;
        this.title = draft.title();
        this.text = draft.text();
        this.language = draft.language();
        this.addedBy = by;
        this.addedAt = at;
    }

    UUID id() {
        return id;
    }

    Subject subject() {
        return new Subject(KIND, id);
    }

    ProjectId project() {
        return project;
    }

    ResultDraft draft() {
        return new ResultDraft(title, text, language);
    }
}
