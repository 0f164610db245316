package org.citylabs.board.state;

import java.util.Optional;
import java.util.UUID;

/**
 * Names of the fields of items. Where an item has many of a kind, such as labels, each is a field of its own, so that
 * two people who add one at the same moment both win (B4).
 */
public final class Field {

    /** Text in its original language. */
    public static final String TITLE = "title";

    /** Tag of the language in which the title was written. */
    public static final String LANGUAGE = "language";

    /** Markdown. */
    public static final String DESCRIPTION = "description";

    /** Lane and rank of a card; see {@link Place}. */
    public static final String PLACE = "place";

    /** Rank of a lane. */
    public static final String RANK = "rank";

    /** A date as in ISO 8601. */
    public static final String DUE = "due";

    /** One of {@link Colour}, of a lane or label. */
    public static final String COLOUR = "colour";

    /** Where a card came from, as kind and id. */
    public static final String ORIGIN = "origin";

    /** The board and card that a card has become elsewhere, as two ids with a slash between. */
    public static final String MOVED_TO = "moved-to";

    /** The board and card that a card was before, likewise. */
    public static final String CAME_FROM = "came-from";
    /** On which ground what an item held was last erased (B15); no command gives or takes it. */
    public static final String ERASED = "erased";

    /** Of a card that was written for itself first: the id of whoever wrote it, who need not have an account. */
    public static final String AUTHOR = "author";

    /** The card that a card was grouped into; it stands in no lane as long as it is a part. */
    public static final String PART_OF = "part-of";

    /** How many dots a card got in the latest vote. */
    public static final String DOTS = "dots";

    /** Of a lane, or of the board: only facilitators change what is there. */
    public static final String LOCKED = "locked";

    public static final String ARCHIVED = "archived";
    public static final String DELETED = "deleted";

    /** What a field holds that is either there or not. */
    public static final String YES = "yes";

    static final String TRANSLATION = "title@";
    static final String STALE = "stale@";
    static final String LABEL = "label:";
    static final String ASSIGNEE = "assignee:";
    static final String CHECK = "check:";
    static final String LINK = "link:";
    static final String DONE = ":done";
    static final String NAME = ":name";

    private Field() {}

    /** The title in another language; out of date where its revision is below the title's. */
    public static String translation(String language) {
        return TRANSLATION + language;
    }

    /** Set together with a translation that was out of date already when it came here; a later one makes it moot. */
    public static String stale(String language) {
        return STALE + language;
    }

    public static String label(UUID label) {
        return LABEL + label;
    }

    /** Whether a field says that a card has a label. */
    public static boolean isLabel(String field) {
        return field.startsWith(LABEL);
    }

    public static String assignee(UUID person) {
        return ASSIGNEE + person;
    }

    /** The words of a point on the checklist. */
    public static String check(UUID point) {
        return CHECK + point;
    }

    /** Whether a point on the checklist is done. */
    public static String done(UUID point) {
        return CHECK + point + DONE;
    }

    /** The address of a link. */
    public static String link(UUID link) {
        return LINK + link;
    }

    /** The words of a link. */
    public static String linkName(UUID link) {
        return LINK + link + NAME;
    }

    /** The id in a field of which an item has many; empty for any other field. */
    static Optional<UUID> id(String field, String prefix) {
        if (!field.startsWith(prefix) || field.length() < prefix.length() + 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(field.substring(prefix.length(), prefix.length() + 36)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
