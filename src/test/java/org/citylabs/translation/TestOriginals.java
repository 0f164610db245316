package org.citylabs.translation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.citylabs.city.CityId;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.springframework.boot.test.context.TestComponent;

/** Originals that everybody may read, and those translate whom a test lets. */
@TestComponent
public class TestOriginals implements Translatable {

    static final String KIND = "test-original";

    private final CurrentPerson current;
    private final Map<UUID, Original> originals = new ConcurrentHashMap<>();
    private final Map<UUID, Set<PersonId>> translators = new ConcurrentHashMap<>();

    TestOriginals(CurrentPerson current) {
        this.current = current;
    }

    /** A new one in German. */
    public Subject begin(String heading, String body, CityId city, PersonId... translating) {
        var subject = new Subject(KIND, UUID.randomUUID());
        change(subject, heading, body, city);
        translators.put(subject.id(), Set.of(translating));
        return subject;
    }

    void change(Subject subject, String heading, String body, CityId city) {
        originals.put(subject.id(), new Original("de", heading, body, List.of(city)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Original> original(UUID subject) {
        return Optional.ofNullable(originals.get(subject));
    }

    @Override
    public boolean mayTranslate(UUID subject) {
        return translators.getOrDefault(subject, Set.of()).contains(current.require());
    }
}
