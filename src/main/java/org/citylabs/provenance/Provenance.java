package org.citylabs.provenance;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.Subject;
import org.citylabs.provenance.Way.Ends;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what came of what, and what happened on the way. */
@Service
public class Provenance {

    /** More stations than anybody looks at in a picture. */
    private static final int STATIONS = 60;

    private static final Limit STEPS = Limit.of(300);

    /** A circle ends it, since a link that is known already adds nothing. */
    private static final String BEFORE = """
            WITH RECURSIVE way AS (
              SELECT id, from_kind, from_id FROM provenance_link WHERE to_kind = ? AND to_id = ?
              UNION
              SELECT l.id, l.from_kind, l.from_id FROM provenance_link l
              JOIN way ON l.to_kind = way.from_kind AND l.to_id = way.from_id)
            SELECT l.from_kind, l.from_id, l.to_kind, l.to_id
            FROM way JOIN provenance_link l ON l.id = way.id ORDER BY l.id LIMIT 200""";

    private static final String AFTER = """
            WITH RECURSIVE way AS (
              SELECT id, to_kind, to_id FROM provenance_link WHERE from_kind = ? AND from_id = ?
              UNION
              SELECT l.id, l.to_kind, l.to_id FROM provenance_link l
              JOIN way ON l.from_kind = way.to_kind AND l.from_id = way.to_id)
            SELECT l.from_kind, l.from_id, l.to_kind, l.to_id
            FROM way JOIN provenance_link l ON l.id = way.id ORDER BY l.id LIMIT 200""";

    private final Links links;
    private final StepRows steps;
    private final JdbcClient jdbc;
    private final PersonDirectory people;
    private final ObjectProvider<Linked> modules;
    private final ApplicationEventPublisher events;

    Provenance(
            Links links,
            StepRows steps,
            JdbcClient jdbc,
            PersonDirectory people,
            ObjectProvider<Linked> modules,
            ApplicationEventPublisher events) {
        this.links = links;
        this.steps = steps;
        this.jdbc = jdbc;
        this.people = people;
        this.modules = modules;
        this.events = events;
    }

    /** Something came of something; said in the transaction that made it so. A second time it says nothing new. */
    @ForModules
    @Transactional(propagation = Propagation.MANDATORY)
    public void cameOf(Subject from, Subject to, PersonId by, Instant at) {
        if (!links.existsByFromKindAndFromIdAndToKindAndToId(from.kind(), from.id(), to.kind(), to.id())) {
            links.save(new Link(from, to, by, at));
        }
    }

    /** Something happened to a subject; said in the transaction of the act. Publishes {@link StepTaken}, but for
     * something quiet. */
    @ForModules
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(Subject subject, Act act, Instant at) {
        var step = steps.save(new StepRow(subject, act, at));
        if (!act.quiet()) {
            events.publishEvent(new StepTaken(step.id(), subject, act.key(), at));
        }
    }

    /** The subjects of a kind that a subject came from, itself among them if it is of that kind. */
    @ForModules
    @Transactional(readOnly = true)
    public Set<UUID> origins(Subject subject, String kind) {
        return Stream.concat(Stream.of(subject), linked(BEFORE, subject).map(Ends::from))
                .filter(it -> it.kind().equals(kind))
                .map(Subject::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How the person at hand may see a subject; empty for what is not there, or not for them. */
    @ForModules
    @Transactional(readOnly = true)
    public Optional<Linked.Shown> seen(Subject subject) {
        return Optional.ofNullable(shown(Set.of(subject)).get(subject));
    }

    /** A step by its id, as it is told. */
    @ForModules
    @Transactional(readOnly = true)
    public Optional<Act> step(UUID id) {
        return steps.findById(id).map(StepRow::act);
    }

    /**
     * What a subject came from and what came of it, with what happened to all of them, as far as the person at hand
     * may see it; the subject itself is always among the stations, if they may see that.
     */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Way of(Subject subject) {
        var ends = Stream.concat(linked(BEFORE, subject), linked(AFTER, subject))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var subjects = new LinkedHashSet<>(Set.of(subject));
        ends.forEach(it -> {
            subjects.add(it.from());
            subjects.add(it.to());
        });
        var stations = Way.stations(subject, ends, shown(subjects));
        return new Way(stations, steps(stations));
    }

    private Stream<Ends> linked(String query, Subject subject) {
        return jdbc
                .sql(query)
                .params(subject.kind(), subject.id())
                .query((row, _) -> new Ends(
                        new Subject(row.getString(1), row.getObject(2, UUID.class)),
                        new Subject(row.getString(3), row.getObject(4, UUID.class))))
                .list()
                .stream();
    }

    /** In the order of the subjects. */
    private Map<Subject, Linked.Shown> shown(Set<Subject> subjects) {
        var found = new HashMap<Subject, Linked.Shown>();
        modules.forEach(module -> {
            var ids = subjects.stream()
                    .filter(it -> it.kind().equals(module.kind()))
                    .map(Subject::id)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                module.shown(ids).forEach((id, it) -> found.put(new Subject(module.kind(), id), it));
            }
        });
        var shown = new LinkedHashMap<Subject, Linked.Shown>();
        subjects.stream().filter(found::containsKey).limit(STATIONS).forEach(it -> shown.put(it, found.get(it)));
        return shown;
    }

    private List<Way.Step> steps(List<Way.Station> stations) {
        if (stations.isEmpty()) {
            return List.of();
        }
        var subjects = stations.stream().map(Way.Station::subject).toList();
        var kinds = new HashSet<>(subjects.stream().map(Subject::kind).toList());
        var rows = steps.of(kinds, subjects.stream().map(Subject::id).toList(), STEPS)
                .reversed();
        var persons = rows.stream()
                .map(it -> it.act().by())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var profiles = people.profiles(persons);
        return rows.stream()
                .map(row -> new Way.Step(
                        subjects.indexOf(row.subject()),
                        row.act().key(),
                        row.act().detail(),
                        Optional.ofNullable(row.act().by())
                                .map(profiles::get)
                                .map(PersonDirectory.Profile::publicName)
                                .orElse(null),
                        row.act().city(),
                        row.act().reason(),
                        row.at()))
                .filter(it -> it.at() >= 0)
                .toList();
    }
}
