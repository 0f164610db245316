package org.citylabs.workshop;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.citylabs.board.OpenBoards;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.LabCatalog;
import org.citylabs.text.JointTexts;
import org.citylabs.uikit.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What came of a workshop, in words. */
@Service
@PreAuthorize("isAuthenticated()")
public class WorkshopMinutes {

    private final Workshops workshops;
    private final WorkshopReading reading;
    private final Notes notes;
    private final OpenBoards boards;
    private final JointTexts texts;
    private final LabAccess access;
    private final LabCatalog labs;
    private final CityDirectory cities;
    private final CurrentPerson current;
    private final Messages messages;

    WorkshopMinutes(
            Workshops workshops,
            WorkshopReading reading,
            Notes notes,
            OpenBoards boards,
            JointTexts texts,
            LabAccess access,
            LabCatalog labs,
            CityDirectory cities,
            CurrentPerson current,
            Messages messages) {
        this.workshops = workshops;
        this.reading = reading;
        this.notes = notes;
        this.boards = boards;
        this.texts = texts;
        this.access = access;
        this.labs = labs;
        this.cities = cities;
        this.current = current;
        this.messages = messages;
    }

    /** Whether the minutes of a workshop have been begun. */
    public boolean areBegun(WorkshopId id) {
        requireMember(id);
        return !texts.contentOf(id.subject()).isBlank();
    }

    /**
     * Begins the minutes with what the workshop came to; minutes that are begun already stay as they are.
     *
     * @param decided the lane with what was decided; absent for none
     * @param open the lane with what is open; absent for none
     * @return comes when they are written; false if they were begun already
     * @throws AccessDeniedException for anybody but a facilitator of the lab
     */
    public CompletableFuture<Boolean> begin(
            WorkshopId id, @Nullable UUID decided, @Nullable UUID open, Language language) {
        access.requireFacilitator(workshop(id).lab());
        if (areBegun(id)) {
            return CompletableFuture.completedFuture(false);
        }
        texts.begin(id.subject(), language);
        // the same command from two who press at once
        var command = UUID.nameUUIDFromBytes((id.value() + "/minutes").getBytes(StandardCharsets.UTF_8));
        return texts.become(id.subject(), draft(id, decided, open, language.locale()), command, current.require());
    }

    /** The minutes as they are now, or what they would begin with; for members of the lab. */
    public String text(WorkshopId id, Locale locale) {
        requireMember(id);
        var written = texts.contentOf(id.subject());
        return written.isBlank() ? draft(id, null, null, locale) : written;
    }

    public Subject subject(WorkshopId id) {
        requireMember(id);
        return id.subject();
    }

    private String draft(WorkshopId id, @Nullable UUID decided, @Nullable UUID open, Locale locale) {
        var now = reading.read(id).orElseThrow();
        return new MinutesDraft(
                        now,
                        boards.find(now.board()).orElseThrow().state(),
                        revealed(now),
                        labs.summary(now.lab()).orElseThrow(),
                        cities,
                        messages,
                        locale)
                .write(decided, open);
    }

    private Map<StepId, List<UUID>> revealed(WorkshopNow now) {
        var result = new HashMap<StepId, List<UUID>>();
        now.steps().stream()
                .filter(it -> it.is(StepKind.COLLECT) && it.startedAt() != null)
                .forEach(it -> result.put(
                        it.id(), notes.shown(it.id()).stream().map(Note::card).toList()));
        return result;
    }

    private Workshop workshop(WorkshopId id) {
        return workshops.findById(id.value()).orElseThrow(() -> new AccessDeniedException("No such workshop"));
    }

    private void requireMember(WorkshopId id) {
        if (access.partOf(workshop(id).lab(), current.require()).isEmpty()) {
            throw new AccessDeniedException("Not a member of the lab of " + id);
        }
    }
}
