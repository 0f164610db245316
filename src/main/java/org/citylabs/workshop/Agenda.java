package org.citylabs.workshop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.LocalizedText;
import org.citylabs.uikit.Messages;
import org.jspecify.annotations.Nullable;

/** Agendas to begin with. The titles of their steps stand in the bundles, in each of the four languages. */
public enum Agenda {
    /** Two hours of two cities: what moves us, what we could do together, and what we decide. */
    TWO_HOURS(
            talk(10),
            collect(10, 0),
            talk(10),
            cluster(15, 0),
            vote(5, 0, 3),
            collect(10, 1),
            cluster(15, 1),
            vote(5, 1, 5),
            talk(30),
            talk(10)),
    /** Collect, cluster, decide: half an hour. */
    SHORT(collect(10, 0), cluster(15, 0), vote(5, 0, 3)),
    EMPTY;

    private final List<Part> parts;

    Agenda(Part... parts) {
        this.parts = List.of(parts);
    }

    private record Part(StepKind kind, int minutes, int lane, int dots, GuestsMay guests) {}

    private static Part talk(int minutes) {
        return new Part(StepKind.TALK, minutes, -1, 0, GuestsMay.WATCH);
    }

    private static Part collect(int minutes, int lane) {
        return new Part(StepKind.COLLECT, minutes, lane, 0, GuestsMay.NOTHING);
    }

    private static Part cluster(int minutes, int lane) {
        return new Part(StepKind.CLUSTER, minutes, lane, 0, GuestsMay.EDIT);
    }

    private static Part vote(int minutes, int lane, int dots) {
        return new Part(StepKind.VOTE, minutes, lane, dots, GuestsMay.WATCH);
    }

    public int minutes() {
        return parts.stream().mapToInt(Part::minutes).sum();
    }

    /** @param lanes of the board, in order */
    List<StepDraft> steps(Messages texts, List<UUID> lanes) {
        var steps = new ArrayList<StepDraft>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            steps.add(new StepDraft(
                    part.kind(),
                    title(texts, i),
                    part.minutes(),
                    lane(lanes, part.lane()),
                    part.dots(),
                    true,
                    part.guests()));
        }
        return steps;
    }

    private static @Nullable UUID lane(List<UUID> lanes, int index) {
        return index < 0 || index >= lanes.size() ? null : lanes.get(index);
    }

    private LocalizedText title(Messages texts, int step) {
        var titles = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            titles.put(
                    language,
                    texts.getTranslation("workshop.agenda.%s.%d".formatted(this, step + 1), language.locale()));
        }
        return new LocalizedText(titles);
    }
}
