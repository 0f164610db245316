package org.citylabs.translation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citylabs.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the module of a subject. */
@Component
class Translatables {

    private final ObjectProvider<Translatable> modules;

    Translatables(ObjectProvider<Translatable> modules) {
        this.modules = modules;
    }

    Optional<Original> original(Subject subject) {
        return of(subject).original(subject.id());
    }

    boolean mayTranslate(Subject subject) {
        return of(subject).mayTranslate(subject.id());
    }

    private Translatable of(Subject subject) {
        Map<String, Translatable> byKind =
                modules.stream().collect(Collectors.toMap(Translatable::kind, Function.identity()));
        return Optional.ofNullable(byKind.get(subject.kind()))
                .orElseThrow(() -> new IllegalArgumentException("No translations of " + subject.kind()));
    }
}
