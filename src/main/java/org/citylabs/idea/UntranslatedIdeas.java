package org.citylabs.idea;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.city.CityId;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.kernel.Subject;
import org.citylabs.translation.TranslatedPassage.State;
import org.citylabs.translation.Translation;
import org.citylabs.translation.Translations;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which ideas wait for somebody who translates them. */
@Service
@PreAuthorize("hasAnyRole('MODERATOR', 'TRANSLATOR')")
public class UntranslatedIdeas {

    private static final int LATEST = 100;

    private final Ideas ideas;
    private final Translations translations;
    private final CurrentPerson current;

    UntranslatedIdeas(Ideas ideas, Translations translations, CurrentPerson current) {
        this.ideas = ideas;
        this.translations = translations;
        this.current = current;
    }

    /**
     * An idea that is not translated, or not in full, or not as it is now.
     *
     * @param done so many of its passages are translated
     * @param passages so many it has
     */
    public record Waiting(IdeaSummary idea, long done, int passages) {}

    /** The cities for which the person at hand translates. */
    public List<CityId> ownCities() {
        var rights = current.rights();
        return Stream.concat(rights.cities(Role.MODERATOR).stream(), rights.cities(Role.TRANSLATOR).stream())
                .distinct()
                .sorted(Comparator.comparing(CityId::value))
                .toList();
    }

    /**
     * Those of the latest hundred of a city, the latest first.
     *
     * @param language into which they would be translated; what is written in it does not wait
     * @throws AccessDeniedException if the person at hand does not translate for the city
     */
    @Transactional(readOnly = true)
    public List<Waiting> of(CityId city, String language) {
        if (!ownCities().contains(city)) {
            throw new AccessDeniedException("Does not translate for " + city);
        }
        var filter = new IdeaFilter("", city, null, null, null, IdeaFilter.Order.NEWEST);
        var latest = ideas
                .findBy(
                        IdeaQueries.published(filter),
                        query -> query.sortBy(Sort.by(Sort.Direction.DESC, "publicKey"))
                                .limit(LATEST)
                                .all())
                .stream()
                .filter(idea -> !idea.text().language().equals(language))
                .toList();
        var originals =
                latest.stream().collect(Collectors.toMap(idea -> idea.id().subject(), IdeaTranslations::original));
        var known = translations.of(originals, language);
        return latest.stream()
                .map(idea -> waiting(idea, known))
                .filter(it -> it.done() < it.passages())
                .toList();
    }

    private static Waiting waiting(Idea idea, Map<Subject, Translation> known) {
        var translation = known.get(idea.id().subject());
        return new Waiting(
                IdeaSummary.of(idea),
                translation == null ? 0 : translation.count(State.TRANSLATED),
                translation == null
                        ? IdeaTranslations.original(idea).size()
                        : translation.passages().size());
    }
}
