package org.citylabs.lab;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.NullUnmarked;

/** Whom a lab looks for. */
@Entity(name = "LabCall")
@Table(name = "lab_call")
@NullUnmarked
class Call {

    @Id
    private UUID id;

    private LabId lab;
    private String title;
    private String text;
    private String language;
    private LocalDate lastDay;
    private boolean open;
    private PersonId openedBy;
    private Instant openedAt;

    @Version
    private Integer version;

    protected Call() {}

    /** @param draft what was checked */
    Call(CallId id, LabId lab, CallDraft draft, PersonId by, Instant at) {
        this.id = id.value();
        this.lab = lab;
        this.title = draft.title();
        this.text = draft.text();
        this.language = draft.language();
        this.lastDay = draft.until();
        this.open = true;
        this.openedBy = by;
        this.openedAt = at;
    }

    CallId id() {
        return new CallId(id);
    }

    LabId lab() {
        return lab;
    }

    CallDraft draft() {
        return new CallDraft(title, text, language, lastDay);
    }

    boolean isOpen(ZoneId zone, Instant now) {
        return open && (lastDay == null || !LocalDate.ofInstant(now, zone).isAfter(lastDay));
    }

    void close() {
        open = false;
    }
}
