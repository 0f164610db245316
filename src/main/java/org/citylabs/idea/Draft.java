package org.citylabs.idea;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.LanguageTag;
import org.jspecify.annotations.NullUnmarked;

/**
 * An idea somebody is still writing, or the new wording of one that exists. It belongs to a person, or, before
 * anybody has signed in, to a browser.
 */
@Entity
@Table(name = "idea_draft")
@NullUnmarked
class Draft {

    private static final int SHORT = 40;

    @Id
    private UUID id;

    private UUID idea;
    private PersonId owner;
    private String browserHash;
    private String title;
    private String body;
    private CityId city;
    private String topic;
    private String place;
    private String language;
    private boolean anonymous;
    private Instant savedAt;

    @Version
    private Integer version;

    protected Draft() {}

    private Draft(DraftId id, PersonId owner, String browserHash, Instant now) {
        this.id = id.value();
        this.owner = owner;
        this.browserHash = browserHash;
        save(IdeaDraft.EMPTY, now);
    }

    static Draft of(DraftId id, PersonId owner, Instant now) {
        return new Draft(id, owner, null, now);
    }

    static Draft ofBrowser(DraftId id, String browserHash, Instant now) {
        return new Draft(id, null, browserHash, now);
    }

    /** A new wording of an idea. */
    static Draft ofIdea(DraftId id, Idea idea, IdeaText latest, Instant now) {
        var draft = new Draft(id, idea.author(), null, now);
        draft.idea = idea.id().value();
        draft.save(
                new IdeaDraft(
                        latest.title(),
                        latest.body(),
                        idea.city(),
                        latest.topic(),
                        latest.place(),
                        latest.language(),
                        idea.isAnonymous()),
                now);
        return draft;
    }

    DraftId id() {
        return new DraftId(id);
    }

    /** The idea this is a new wording of. */
    Optional<IdeaId> idea() {
        return Optional.ofNullable(idea).map(IdeaId::new);
    }

    Instant savedAt() {
        return savedAt;
    }

    boolean belongsTo(Optional<PersonId> person, Optional<String> browser) {
        return owner != null
                ? person.filter(owner::equals).isPresent()
                : browser.filter(browserHash::equals).isPresent();
    }

    /** Somebody has signed in, in the browser in which it was begun. */
    void adopt(PersonId person) {
        owner = person;
        browserHash = null;
    }

    /** Keeps as much as fits; whether it is good enough is asked on submitting. */
    void save(IdeaDraft typed, Instant now) {
        title = cut(typed.title(), IdeaText.TITLE_MAX);
        body = cut(typed.body(), IdeaText.BODY_MAX);
        place = cut(typed.place(), IdeaText.PLACE_MAX);
        city = typed.city();
        topic = Optional.ofNullable(typed.topic())
                .filter(it -> it.length() <= SHORT)
                .orElse(null);
        language = Optional.ofNullable(typed.language())
                .filter(LanguageTag::isValid)
                .orElse(null);
        anonymous = typed.anonymous();
        savedAt = now;
    }

    IdeaDraft typed() {
        return new IdeaDraft(title, body, city, topic, place, language, anonymous);
    }

    private static String cut(String typed, int most) {
        return typed.codePointCount(0, typed.length()) <= most
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, most));
    }
}
