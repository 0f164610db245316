package org.citylabs.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.springframework.stereotype.Component;

/** Who wrote what, as pages are told it. */
@Component
class Passages {

    private final TextHomes homes;
    private final Writers writers;

    Passages(TextHomes homes, Writers writers) {
        this.homes = homes;
        this.writers = writers;
    }

    /**
     * Empty if the person may not write the text at this moment.
     *
     * @param text of the subject
     */
    Optional<Map<String, Object>> told(Subject subject, LiveText text, PersonId person) {
        return homes.of(subject).mayWrite(subject.id(), person)
                ? Optional.of(written(text.authorship()))
                : Optional.empty();
    }

    /** Passages name their person by the place among the writers; what nobody wrote has none, which is -1. */
    private Map<String, Object> written(Authorship authorship) {
        var places = new LinkedHashMap<PersonId, Integer>();
        var runs = authorship.runs().stream()
                .map(run -> List.of(run.length(), place(run, places)))
                .toList();
        var known = writers.of(places.keySet());
        var names = places.keySet().stream()
                .map(it -> known.getOrDefault(it, Writers.NOBODY))
                .toList();
        return Map.of("do", "authors", "revision", authorship.revision(), "runs", runs, "writers", names);
    }

    private static int place(Authorship.Run run, Map<PersonId, Integer> places) {
        var by = run.by();
        return by == null ? -1 : places.computeIfAbsent(by, _ -> places.size());
    }
}
