package org.citylabs.provenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject came from and what became of it, as far as somebody may see it. What they may not see in between is
 * passed over: its neighbours are linked as if it were not there.
 *
 * @param stations in the order of their columns
 * @param steps the earliest first
 */
public record Way(List<Station> stations, List<Step> steps) {

    /**
     * A subject on the way.
     *
     * @param here whether it is the one that was asked about
     * @param column how many stations the longest way to it has, from 0
     * @param from positions, among the stations, of those it came from
     */
    public record Station(Subject subject, Linked.Shown shown, boolean here, int column, Set<Integer> from) {}

    /**
     * What happened to a station.
     *
     * @param at position of the station
     * @param act key of the words for it, in which {@code {0}} is the detail
     * @param who public name; absent where nobody's is to be told
     * @param reason may be empty
     */
    public record Step(
            int at,
            String act,
            String detail,
            @Nullable String who,
            @Nullable CityId city,
            String reason,
            Instant when) {}

    /** Whether it leads from somewhere or to somewhere. */
    public boolean isLonger() {
        return stations.size() > 1;
    }

    /** A link, by its ends. */
    record Ends(Subject from, Subject to) {}

    /** The stations of a subject's way. */
    static List<Station> stations(Subject here, Collection<Ends> links, Map<Subject, Linked.Shown> shown) {
        var before = new LinkedHashMap<Subject, Set<Subject>>();
        links.forEach(it ->
                before.computeIfAbsent(it.to(), _ -> new LinkedHashSet<>()).add(it.from()));
        var columns = columns(before, shown.keySet());
        var order = columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        return stations(here, order, before, shown, columns);
    }

    private static List<Station> stations(
            Subject here,
            List<Subject> order,
            Map<Subject, Set<Subject>> before,
            Map<Subject, Linked.Shown> shown,
            Map<Subject, Integer> columns) {
        var stations = new ArrayList<Station>();
        for (var subject : order) {
            stations.add(new Station(
                    subject,
                    Objects.requireNonNull(shown.get(subject)),
                    subject.equals(here),
                    columns.getOrDefault(subject, 0),
                    positions(seenBefore(subject, before, shown.keySet()), order)));
        }
        return stations;
    }

    private static Set<Integer> positions(Set<Subject> subjects, List<Subject> order) {
        var positions = new TreeSet<Integer>();
        subjects.forEach(it -> positions.add(order.indexOf(it)));
        return positions;
    }

    /** The nearest ones before a subject that may be seen. */
    private static Set<Subject> seenBefore(Subject subject, Map<Subject, Set<Subject>> before, Set<Subject> seen) {
        var found = new LinkedHashSet<Subject>();
        var looked = new HashSet<>(Set.of(subject));
        var open = new ArrayList<>(before.getOrDefault(subject, Set.of()));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (looked.add(next)) {
                if (seen.contains(next)) {
                    found.add(next);
                } else {
                    open.addAll(before.getOrDefault(next, Set.of()));
                }
            }
        }
        return found;
    }

    /** Longest ways; what goes round in a circle ends after as many rounds as there are stations. */
    private static Map<Subject, Integer> columns(Map<Subject, Set<Subject>> before, Set<Subject> seen) {
        var columns = new LinkedHashMap<Subject, Integer>();
        seen.forEach(it -> columns.put(it, 0));
        var changed = true;
        for (int round = 0; changed && round < seen.size(); round++) {
            changed = false;
            for (var subject : seen) {
                var column = seenBefore(subject, before, seen).stream()
                        .mapToInt(it -> columns.getOrDefault(it, 0) + 1)
                        .max()
                        .orElse(0);
                changed |= !Objects.equals(columns.put(subject, column), column);
            }
        }
        return columns;
    }
}
