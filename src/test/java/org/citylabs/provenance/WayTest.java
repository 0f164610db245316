package org.citylabs.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citylabs.kernel.Subject;
import org.citylabs.provenance.Linked.Shown;
import org.citylabs.provenance.Way.Ends;
import org.citylabs.provenance.Way.Station;
import org.junit.jupiter.api.Test;

class WayTest {

    private final Subject idea = a("idea");
    private final Subject card = a("card");
    private final Subject trial = a("trial");
    private final Subject project = a("project");

    @Test
    void eachStationStandsBehindTheLongestWayToIt() {
        var stations = Way.stations(
                idea,
                List.of(to(idea, card), to(card, trial), to(trial, project), to(idea, project)),
                seen(project, idea, trial, card));
        assertThat(stations).extracting(Station::subject).containsExactly(idea, card, trial, project);
        assertThat(stations).extracting(Station::column).containsExactly(0, 1, 2, 3);
        assertThat(stations.getLast().from()).containsExactly(0, 2);
    }

    @Test
    void whatOneMayNotSeeIsPassedOver() {
        var links = List.of(to(idea, card), to(card, trial), to(trial, project));
        var stations = Way.stations(project, links, seen(idea, project));
        assertThat(stations).extracting(Station::subject).containsExactly(idea, project);
        assertThat(stations.getLast().from()).containsExactly(0);
        assertThat(stations).extracting(Station::here).containsExactly(false, true);
    }

    @Test
    void aCircleEnds() {
        var stations = Way.stations(idea, List.of(to(idea, card), to(card, idea)), seen(idea, card));
        assertThat(stations).hasSize(2);
    }

    @Test
    void aLongWayKeepsItsOrder() {
        var subjects = new ArrayList<Subject>();
        var links = new ArrayList<Ends>();
        for (int i = 0; i < 50; i++) {
            subjects.add(a("idea"));
            if (i > 0) {
                links.add(to(subjects.get(i - 1), subjects.get(i)));
            }
        }
        var stations = Way.stations(
                subjects.getFirst(), links, seen(subjects.reversed().toArray(Subject[]::new)));
        assertThat(stations).extracting(Station::subject).containsExactlyElementsOf(subjects);
    }

    private static Ends to(Subject from, Subject to) {
        return new Ends(from, to);
    }

    private static Subject a(String kind) {
        return new Subject(kind, UUID.randomUUID());
    }

    private static Map<Subject, Shown> seen(Subject... subjects) {
        var seen = new LinkedHashMap<Subject, Shown>();
        for (var subject : subjects) {
            seen.put(subject, new Shown(subject.kind(), "en", "", "/" + subject.kind()));
        }
        return seen;
    }
}
