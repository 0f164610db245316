package org.citylabs.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what came of what. */
@Service
public class Provenance {

    /** More than anybody reads in a list. */
    private static final Limit SHOWN = Limit.of(100);

    private final Links links;
    private final ObjectProvider<Linked> modules;

    Provenance(Links links, ObjectProvider<Linked> modules) {
        this.links = links;
        this.modules = modules;
    }

    /** Something came of something; said in the transaction that made it so. A second time it says nothing new. */
    @ForModules
    @Transactional(propagation = Propagation.MANDATORY)
    public void cameOf(Subject from, Subject to, PersonId by, Instant at) {
        if (!links.existsByFromKindAndFromIdAndToKindAndToId(from.kind(), from.id(), to.kind(), to.id())) {
            links.save(new Link(from, to, by, at));
        }
    }

    /** What a subject came from and what came of it, as far as the person at hand may see it. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Connections of(Subject subject) {
        return new Connections(
                links.findByToKindAndToIdOrderById(subject.kind(), subject.id(), SHOWN).stream()
                        .flatMap(link -> connection(link.from(), link))
                        .toList(),
                links.findByFromKindAndFromIdOrderByIdDesc(subject.kind(), subject.id(), SHOWN).stream()
                        .flatMap(link -> connection(link.to(), link))
                        .toList());
    }

    private Stream<Connection> connection(Subject other, Link link) {
        return shown(other).map(it -> new Connection(it, link.at())).stream();
    }

    private Optional<Linked.Shown> shown(Subject subject) {
        return modules.stream()
                .filter(module -> module.kind().equals(subject.kind()))
                .findFirst()
                .flatMap(module -> module.shown(subject.id()));
    }

    /** What a subject is connected with. */
    public record Connections(List<Connection> from, List<Connection> to) {

        public boolean isEmpty() {
            return from.isEmpty() && to.isEmpty();
        }
    }

    /** The other end of a link, and since when it is linked. */
    public record Connection(Linked.Shown other, Instant since) {}
}
