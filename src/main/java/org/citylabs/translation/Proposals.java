package org.citylabs.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Subject;
import org.citylabs.translation.TranslatedPassage.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;

/** Lets a service that a city has connected propose translations; each is marked as such until a person confirms it. */
@Service
@PreAuthorize("permitAll()")
public class Proposals {

    private static final Logger LOG = LoggerFactory.getLogger(Proposals.class);

    private static final Executor ELSEWHERE = Thread::startVirtualThread;

    /** So many characters are asked for at once. */
    private static final int AT_ONCE = 5_000;

    private final TranslationSettings settings;
    private final LibreTranslate libre;
    private final Translations translations;

    Proposals(TranslationSettings settings, LibreTranslate libre, Translations translations) {
        this.settings = settings;
        this.libre = libre;
        this.translations = translations;
    }

    private record Connected(CityId city, TranslationSettings.Service service) {}

    /** The city whose service would be asked; empty where there is none, or the person at hand may not translate. */
    public Optional<CityId> city(Subject subject) {
        return connected(subject).map(Connected::city);
    }

    private Optional<Connected> connected(Subject subject) {
        return translations.mayTranslate(subject)
                ? translations
                        .read(subject, "")
                        .flatMap(it -> it.original().cities().stream()
                                .flatMap(city -> Stream.ofNullable(
                                                settings.services().get(city.value()))
                                        .map(service -> new Connected(city, service)))
                                .findFirst())
                : Optional.empty();
    }

    /**
     * Asks for whatever nobody has translated; what a person wrote of earlier words stays in sight. What comes is kept piece
     * by piece.
     *
     * @return comes when everything is there, with true, or the service has failed
     * @throws AccessDeniedException if the person at hand may not translate the subject
     * @throws IllegalStateException if no service is connected
     */
    public CompletableFuture<Boolean> ask(Subject subject, String language) {
        translations.requireTranslate(subject);
        var service = connected(subject)
                .orElseThrow(() -> new IllegalStateException("No service for " + subject))
                .service();
        var translation = translations.read(subject, language).orElseThrow();
        return CompletableFuture.supplyAsync(
                () -> ask(service, translation, subject), new DelegatingSecurityContextExecutor(ELSEWHERE));
    }

    private boolean ask(TranslationSettings.Service service, Translation translation, Subject subject) {
        var language = translation.language();
        try {
            for (var some : portions(translation)) {
                var words =
                        libre.translate(service, some, translation.original().language(), language);
                translations.propose(subject, language, together(some, words));
            }
            return true;
        } catch (RestClientException | AccessDeniedException e) {
            LOG.warn("No proposals from {}: {}", service, e.getClass().getSimpleName()); // may hold what was asked
            return false;
        }
    }

    private static Map<String, String> together(List<String> sources, List<String> words) {
        var bySource = new HashMap<String, String>();
        for (int i = 0; i < sources.size(); i++) {
            bySource.put(sources.get(i), words.get(i).strip());
        }
        return bySource;
    }

    private static List<List<String>> portions(Translation translation) {
        var portions = new LinkedHashMap<Integer, List<String>>();
        var length = 0;
        for (var passage : translation.passages()) {
            if (passage.state() == State.UNTRANSLATED) {
                length += passage.source().length();
                portions.computeIfAbsent(length / AT_ONCE, _ -> new ArrayList<>())
                        .add(passage.source());
            }
        }
        return List.copyOf(portions.values());
    }
}
