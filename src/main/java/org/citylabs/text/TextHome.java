package org.citylabs.text;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.discussion.Discussed;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;

/** Implemented by each module whose subjects have joint texts. Both questions are asked anew for every access. */
public interface TextHome {

    /** The kind of subject it speaks for. */
    String kind();

    /** Whether the person at hand, who may be a visitor, may read it. */
    boolean mayRead(UUID subject);

    /** Asked in the transaction that writes, where nobody is at hand. */
    boolean mayWrite(UUID subject, PersonId person);

    /** How long a text may be, in UTF-16 code units. */
    default int limit() {
        return TextLimits.TEXT;
    }

    /** What a text holds before anybody writes in it. */
    default String beginning(UUID subject) {
        return "";
    }

    /** What comments on the text are about; empty where there can be none, or the person at hand may not read it. */
    default Optional<Discussed.Topic> topic(UUID subject) {
        return Optional.empty();
    }

    /** Whom one may mention in it: some of those who may read it. Asked where nobody is at hand, too. */
    default List<Profile> mentionable(UUID subject) {
        return List.of();
    }

    /** How people know it, for a mail to somebody who may read it; empty for what is not there. */
    default Optional<Place> place(UUID subject) {
        return Optional.empty();
    }

    /** @param path of its page */
    record Place(String title, String path) {}

    /** Whether the person at hand, who is signed in, may comment on it. */
    default boolean mayComment(UUID subject, PersonId person) {
        return mayWrite(subject, person);
    }

    /** The cities it belongs to; a translation service that one of them has connected may be asked. */
    default List<CityId> cities(UUID subject) {
        return List.of();
    }

    /**
     * Called soon after a text has changed and come to rest, or has been changing for a while; sometimes more than once
     * for a revision, and again if it fails, also after a restart. One call follows the other, in no transaction.
     *
     * @param by who wrote last
     */
    default void settled(UUID subject, TextState text, PersonId by) {}
}
