package org.citylabs.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.idea.IdeaId;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What cities have said to ideas, for everybody. */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class AnswerCatalog {

    private final Answers answers;
    private final PersonDirectory people;

    AnswerCatalog(Answers answers, PersonDirectory people) {
        this.answers = answers;
        this.people = people;
    }

    /** The answers to an idea, city by city, those that are still due among them; nothing of what is prepared. */
    public List<CityAnswer> of(IdeaId idea) {
        var found = answers.findByIdeaOrderById(idea.value());
        var persons = found.stream()
                .flatMap(it -> it.releases().stream())
                .flatMap(it -> Stream.concat(Stream.of(it.releasedBy()), Stream.ofNullable(it.cosignedBy())))
                .collect(Collectors.toSet());
        var profiles = people.profiles(persons);
        return found.stream()
                .map(it -> new CityAnswer(
                        it.city(),
                        it.due(),
                        it.releases().reversed().stream()
                                .map(said -> said(said, profiles))
                                .toList()))
                .toList();
    }

    private static CityAnswer.Said said(Release release, Map<PersonId, Profile> profiles) {
        return new CityAnswer.Said(
                release.revision(),
                release.stance(),
                release.text(),
                release.language(),
                name(release.releasedBy(), profiles),
                release.cosignedBy() == null ? null : name(release.cosignedBy(), profiles),
                release.releasedAt());
    }

    private static @Nullable String name(PersonId person, Map<PersonId, Profile> profiles) {
        return Optional.ofNullable(profiles.get(person))
                .map(Profile::publicName)
                .orElse(null);
    }
}
