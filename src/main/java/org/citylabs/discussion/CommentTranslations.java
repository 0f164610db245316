package org.citylabs.discussion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Subject;
import org.citylabs.translation.Original;
import org.citylabs.translation.Translatable;
import org.citylabs.translation.Translation;
import org.citylabs.translation.Translations;
import org.springframework.stereotype.Component;

/** Lets comments be translated: by whom, is said by the module of what they are about. */
@Component
class CommentTranslations implements Translatable {

    private final Comments comments;
    private final DiscussedTopics topics;
    private final Translations translations;

    CommentTranslations(Comments comments, DiscussedTopics topics, Translations translations) {
        this.comments = comments;
        this.topics = topics;
        this.translations = translations;
    }

    @Override
    public String kind() {
        return CommentId.KIND;
    }

    @Override
    public Optional<Original> original(UUID id) {
        return comments.findById(id)
                .filter(Comment::isShown)
                .flatMap(comment -> topics.find(comment.subject())
                        .map(topic -> original(comment.language(), comment.words(), topic.city())));
    }

    @Override
    public boolean mayTranslate(UUID id) {
        return comments.findById(id)
                .filter(comment -> topics.mayTranslate(comment.subject()))
                .isPresent();
    }

    /** What there is of some comments in a language, of those that are shown and not in it already. */
    Map<CommentId, Translation> of(List<CommentText> page, CityId city, String language) {
        var originals = new HashMap<Subject, Original>();
        page.stream()
                .filter(comment -> comment.isShown() && !comment.language().equals(language))
                .forEach(comment ->
                        originals.put(comment.id().subject(), original(comment.language(), comment.words(), city)));
        var found = new HashMap<CommentId, Translation>();
        translations
                .of(originals, language)
                .forEach((subject, translation) -> found.put(new CommentId(subject.id()), translation));
        return found;
    }

    private static Original original(String language, String words, CityId city) {
        return new Original(language, "", words, List.of(city));
    }
}
