package org.citylabs.discussion;

import java.util.List;
import java.util.Optional;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the module of a subject. */
@Component
class DiscussedTopics {

    private final ObjectProvider<Discussed> modules;

    DiscussedTopics(ObjectProvider<Discussed> modules) {
        this.modules = modules;
    }

    Optional<Discussed.Topic> find(Subject subject) {
        return of(subject).stream().findFirst().flatMap(module -> module.topic(subject.id()));
    }

    boolean mayComment(Subject subject) {
        return of(subject).stream().allMatch(module -> module.mayComment(subject.id()));
    }

    boolean mayTranslate(Subject subject) {
        return of(subject).stream().anyMatch(module -> module.mayTranslate(subject.id()));
    }

    List<Profile> mentionable(Subject subject) {
        return of(subject).stream()
                .flatMap(module -> module.mentionable(subject.id()).stream())
                .toList();
    }

    void count(Subject subject, int by) {
        of(subject).forEach(module -> module.count(subject.id(), by));
    }

    private List<Discussed> of(Subject subject) {
        return modules.stream()
                .filter(module -> module.kind().equals(subject.kind()))
                .toList();
    }
}
