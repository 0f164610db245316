package org.citylabs.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.citylabs.board.BoardId;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.lab.LabId;
import org.citylabs.lab.LabSummary;
import org.jspecify.annotations.Nullable;

/**
 * One project with everything its page shows to the person who looks.
 *
 * @param project in short
 * @param cities the lead first
 * @param beginning day before which nothing of the project can be, in the zone of its lead
 * @param lab absent for whoever may not read it
 * @param people who may be responsible for something: members of the lab from the project's cities; for those who work
 *     on it
 * @param mayWork whether the person may change the project
 * @param mayEdit whether the person is an editor of its lab
 * @param official of which of its cities the person is an official, and may answer for
 */
public record ProjectPage(
        ListedProject project,
        String goal,
        CityId lead,
        List<CityStand> cities,
        Instant proposedAt,
        @Nullable Instant foundedAt,
        LocalDate beginning,
        @Nullable BoardId board,
        List<Funding> funding,
        List<MilestoneItem> milestones,
        List<IndicatorItem> indicators,
        List<ResultItem> results,
        List<LessonItem> lessons,
        List<ListedTrial> trials,
        LabId labId,
        @Nullable LabSummary lab,
        List<Profile> people,
        boolean mayWork,
        boolean mayEdit,
        Set<CityId> official) {

    /** Whether the person may end the project, and hand the lead over. */
    public boolean mayLead() {
        return official.contains(lead);
    }

    /** How it is described now, to be described anew. */
    public ProjectDraft draft() {
        return new ProjectDraft(
                project.title(),
                goal,
                project.language(),
                lead,
                cities.stream().map(CityStand::city).toList());
    }

    /**
     * How a city stands to the project.
     *
     * @param words what was said last, by the city or to it; may be empty
     * @param by public name of who answered; absent for somebody who is gone
     */
    public record CityStand(
            CityId city,
            Stand stand,
            String words,
            @Nullable String by,
            @Nullable Instant at) {}

    /** @param responsible public name; absent for somebody who is gone */
    public record MilestoneItem(
            MilestoneId id,
            MilestoneDraft draft,
            @Nullable String responsible,
            MilestoneState state,
            String evidence,
            String link,
            @Nullable LocalDate reachedOn) {}

    public record IndicatorItem(IndicatorId id, IndicatorDraft draft, SortedMap<LocalDate, BigDecimal> readings) {}

    /** @param city whose it is, if one has adopted it */
    public record ResultItem(
            ResultId id, ResultDraft draft, @Nullable CityId city, ResultState state) {}

    public record LessonItem(UUID id, ResultDraft draft) {}
}
