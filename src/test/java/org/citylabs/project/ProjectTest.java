package org.citylabs.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every act in every state that a project of some cities can come to. */
class ProjectTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

    /** What can be told of a project. */
    private record Position(ProjectState state, CityId lead, Map<CityId, Stand> stands) {

        static Position of(Project project) {
            var stands = new HashMap<CityId, Stand>();
            project.cities().forEach((city, it) -> stands.put(city, it.stand()));
            return new Position(project.state(), project.lead(), stands);
        }

        boolean isOpen() {
            return state == ProjectState.PROPOSED || state == ProjectState.FOUNDED;
        }

        Stand of(CityId city) {
            return stands.get(city);
        }
    }

    /** The name of an act, and the city it is about, if one. */
    private record Deed(String name, CityId city) {}

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void everyActInEveryState(int cities) {
        var deeds = deeds(cities);
        var seen = new HashSet<Position>();
        var open = new ArrayDeque<List<Deed>>(List.of(List.of()));
        while (!open.isEmpty()) {
            var way = open.removeFirst();
            var before = Position.of(after(way, cities, deeds));
            if (seen.add(before)) {
                requireConsistent(before);
                for (var deed : deeds.keySet()) {
                    var project = after(way, cities, deeds);
                    if (isAllowed(before, deed)) {
                        deeds.get(deed).accept(project);
                        var further = new ArrayList<>(way);
                        further.add(deed);
                        open.addLast(further);
                    } else {
                        assertThatIllegalStateException()
                                .as("%s in %s", deed, before)
                                .isThrownBy(() -> deeds.get(deed).accept(project));
                        assertThat(Position.of(project)).isEqualTo(before);
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(cities == 2 ? 20 : 100);
        assertThat(seen).extracting(Position::state).contains(ProjectState.values());
    }

    /** Who may what when, said a second time. */
    private static boolean isAllowed(Position at, Deed deed) {
        var stand = deed.city() == null ? null : at.of(deed.city());
        return switch (deed.name()) {
            case "ask" -> at.isOpen() && Set.of(Stand.DECLINED, Stand.LEFT).contains(stand);
            case "reply" -> at.isOpen() && stand == Stand.ASKING_BACK;
            case "accept" -> at.isOpen() && stand != Stand.ACCEPTED;
            case "askBack" -> at.isOpen() && stand == Stand.ASKED;
            case "decline" ->
                at.isOpen() && Set.of(Stand.ASKED, Stand.ASKING_BACK).contains(stand);
            case "leave" ->
                at.isOpen() && stand == Stand.ACCEPTED && !deed.city().equals(at.lead());
            case "handOver" ->
                at.isOpen() && stand == Stand.ACCEPTED && !deed.city().equals(at.lead());
            case "complete" -> at.state() == ProjectState.FOUNDED;
            case "giveUp" -> at.isOpen();
            case "reopen" -> !at.isOpen();
            default -> throw new IllegalArgumentException(deed.name());
        };
    }

    /** It is under way while, and only while, its lead and one more carry it. */
    private static void requireConsistent(Position at) {
        var carriers =
                at.stands().values().stream().filter(Stand.ACCEPTED::equals).count();
        var carried = at.of(at.lead()) == Stand.ACCEPTED && carriers > 1;
        if (at.isOpen()) {
            assertThat(at.state() == ProjectState.FOUNDED).as("%s", at).isEqualTo(carried);
        }
        if (at.state() == ProjectState.COMPLETED) {
            assertThat(carried).isTrue();
        }
    }

    private static Project after(List<Deed> way, int cities, Map<Deed, Consumer<Project>> deeds) {
        var named = named(cities);
        var draft = new ProjectDraft("A project", "", "en", named.getFirst(), named);
        var project = new Project(ProjectId.next(), "a-project", LabId.next(), draft, SOMEBODY, NOW);
        way.forEach(deed -> deeds.get(deed).accept(project));
        return project;
    }

    private static Map<Deed, Consumer<Project>> deeds(int cities) {
        var deeds = new LinkedHashMap<Deed, Consumer<Project>>();
        for (var city : named(cities)) {
            deeds.put(new Deed("accept", city), it -> it.accept(city, SOMEBODY, NOW));
            deeds.put(new Deed("askBack", city), it -> it.askBack(city, "Who pays?", SOMEBODY, NOW));
            deeds.put(new Deed("reply", city), it -> it.reply(city, "All of us", NOW));
            deeds.put(new Deed("decline", city), it -> it.decline(city, "No money", SOMEBODY, NOW));
            deeds.put(new Deed("leave", city), it -> it.leave(city, "Done here", SOMEBODY, NOW));
            deeds.put(new Deed("ask", city), it -> it.ask(city, "", NOW));
            deeds.put(new Deed("handOver", city), it -> it.handOver(city, NOW));
        }
        deeds.put(new Deed("complete", null), Project::complete);
        deeds.put(new Deed("giveUp", null), Project::giveUp);
        deeds.put(new Deed("reopen", null), it -> it.reopen(NOW));
        return deeds;
    }

    private static List<CityId> named(int cities) {
        return List.of(new CityId("bielefeld"), new CityId("tampere"), new CityId("linz"))
                .subList(0, cities);
    }
}
