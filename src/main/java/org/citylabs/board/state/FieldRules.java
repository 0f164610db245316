package org.citylabs.board.state;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Which fields a person may give which values. */
final class FieldRules {

    static final int LABEL_TITLE = 50;

    private static final Pattern POINT = Pattern.compile("check:[0-9a-f-]{36}(:done)?");
    private static final Pattern LINK = Pattern.compile("link:[0-9a-f-]{36}(:name)?");
    private static final Pattern TRANSLATION = Pattern.compile("title@[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");

    /** Fields that say whether an item is on the board. */
    private static final Set<String> PRESENCE = Set.of(Field.ARCHIVED, Field.DELETED);

    private final BoardState state;
    private final Surroundings surroundings;

    FieldRules(BoardState state, Surroundings surroundings) {
        this.state = state;
        this.surroundings = surroundings;
    }

    void set(ChangeDraft draft, Command.SetFields command) {
        var item = item(command.item());
        // the description of a card is a joint text, which is not written here
        if (command.values().isEmpty() || command.values().containsKey(Field.DESCRIPTION)) {
            throw new Refused(Refusal.of(Reason.NOT_UNDERSTOOD));
        }
        draft.means(kind(command), item);
        var found = item.kind() == ItemId.Kind.BOARD ? state.head() : draft.require(item);
        if (!command.values().keySet().stream().allMatch(PRESENCE::contains) && item.kind() != ItemId.Kind.BOARD) {
            draft.requireShown(item);
        }
        if (item.kind() == ItemId.Kind.CARD
                && command.values().keySet().stream().anyMatch(PRESENCE::contains)) {
            requireLaneToComeBackTo(draft, found, command);
        }
        command.values().forEach((field, value) -> draft.set(item, field, checked(found, field, value)));
    }

    private static void requireLaneToComeBackTo(ChangeDraft draft, Item card, Command.SetFields command) {
        if (PRESENCE.stream().anyMatch(it -> card.is(it) && command.values().containsKey(it))) {
            draft.requireLane(card.place().lane());
        }
    }

    private static ItemId item(String written) {
        try {
            return ItemId.of(written);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.of(Reason.NOT_UNDERSTOOD));
        }
    }

    private static Change.Kind kind(Command.SetFields command) {
        var values = command.values();
        if (values.containsKey(Field.DELETED)) {
            return values.get(Field.DELETED) == null ? Change.Kind.BRING_BACK : Change.Kind.DELETE;
        }
        if (values.containsKey(Field.ARCHIVED)) {
            return values.get(Field.ARCHIVED) == null ? Change.Kind.UNARCHIVE : Change.Kind.ARCHIVE;
        }
        return Change.Kind.EDIT;
    }

    @Nullable
    String checked(Item item, String field, @Nullable String value) {
        return switch (item.id().kind()) {
            case BOARD -> field.equals(Field.LOCKED) ? yes(value) : title(item, field, value);
            case LANE -> lane(item, field, value);
            case LABEL -> label(field, value);
            case CARD -> card(item, field, value);
        };
    }

    private static @Nullable String lane(Item item, String field, @Nullable String value) {
        return switch (field) {
            case Field.COLOUR -> value == null ? null : colour(value);
            case Field.ARCHIVED, Field.LOCKED -> yes(value);
            default -> title(item, field, value);
        };
    }

    private static @Nullable String label(String field, @Nullable String value) {
        return switch (field) {
            case Field.TITLE -> text(value, 1, LABEL_TITLE);
            case Field.COLOUR -> colour(value == null ? "" : value);
            case Field.DELETED -> yes(value);
            default -> throw new Refused(Refusal.of(Reason.NOT_UNDERSTOOD));
        };
    }

    private static @Nullable String title(Item item, String field, @Nullable String value) {
        if (field.equals(Field.TITLE)) {
            return text(value, 1, Limits.TITLE);
        }
        if (field.equals(Field.LANGUAGE)) {
            return language(value == null ? "" : value);
        }
        if (TRANSLATION.matcher(field).matches() && !field.equals(Field.translation(item.language()))) {
            return text(value, 0, Limits.TITLE);
        }
        throw new Refused(Refusal.of(Reason.NOT_UNDERSTOOD));
    }

    private @Nullable String card(Item item, String field, @Nullable String value) {
        return switch (field) {
            case Field.DESCRIPTION -> text(value, 0, Limits.TEXT);
            case Field.DUE -> value == null || value.isBlank() ? null : date(value);
            case Field.ARCHIVED, Field.DELETED -> yes(value);
            default -> entry(item, field, value);
        };
    }

    private @Nullable String entry(Item item, String field, @Nullable String value) {
        var label = Field.id(field, Field.LABEL);
        if (label.isPresent() && field.equals(Field.label(label.get()))) {
            requireRoom(item, field, Field.LABEL, value);
            return value == null ? null : labelled(label.get(), value);
        }
        var assignee = Field.id(field, Field.ASSIGNEE);
        if (assignee.isPresent() && field.equals(Field.assignee(assignee.get()))) {
            requireRoom(item, field, Field.ASSIGNEE, value);
            return value == null ? null : assigned(assignee.get(), value);
        }
        if (POINT.matcher(field).matches() && Field.id(field, Field.CHECK).isPresent()) {
            requireRoom(item, field, Field.CHECK, value);
            return field.endsWith(Field.DONE) ? yes(value) : text(value, 0, Limits.TITLE);
        }
        if (LINK.matcher(field).matches() && Field.id(field, Field.LINK).isPresent()) {
            requireRoom(item, field, Field.LINK, value);
            return field.endsWith(Field.NAME) ? text(value, 0, Limits.TITLE) : address(value);
        }
        return title(item, field, value);
    }

    private String labelled(UUID label, String value) {
        if (state.find(ItemId.label(label)).filter(Item::isShown).isEmpty()) {
            throw new Refused(Refusal.of(Reason.GONE));
        }
        return required(yes(value));
    }

    private String assigned(UUID person, String value) {
        if (!surroundings.isMember(new PersonId(person))) {
            throw new Refused(Refusal.of(Reason.NOT_A_MEMBER));
        }
        return required(yes(value));
    }

    private static void requireRoom(Item item, String field, String prefix, @Nullable String value) {
        var more = value != null && !item.cells().containsKey(field);
        var entries = item.cells().keySet().stream()
                .filter(it -> it.startsWith(prefix) && it.length() == prefix.length() + 36)
                .count();
        if (more && entries >= Limits.ENTRIES) {
            throw new Refused(Refusal.of(Reason.TOO_MANY_ENTRIES, Limits.ENTRIES));
        }
    }

    private static String required(@Nullable String value) {
        if (value == null) {
            throw new Refused(Refusal.of(Reason.NOT_UNDERSTOOD));
        }
        return value;
    }

    private static @Nullable String yes(@Nullable String value) {
        if (value != null && !value.equals(Field.YES)) {
            throw new Refused(Refusal.of(Reason.NOT_UNDERSTOOD));
        }
        return value;
    }

    private static @Nullable String text(@Nullable String value, int min, int max) {
        if (min == 0 && (value == null || value.isBlank())) {
            return null;
        }
        requireText(value, min, max);
        return value == null ? null : value.strip();
    }

    /** What a joint text is worth on a board: characters that nobody sees are none. */
    static @Nullable String description(String text) {
        var shown = new StringBuilder();
        text.codePoints().filter(it -> !isForbidden(it)).forEach(shown::appendCodePoint);
        return text(shown.toString(), 0, Limits.TEXT);
    }

    static void requireText(@Nullable String value, int min, int max) {
        var text = value == null ? "" : value.strip();
        var length = text.codePointCount(0, text.length());
        if (length < min || length > max || text.codePoints().anyMatch(FieldRules::isForbidden)) {
            throw new Refused(Refusal.of(Reason.BAD_TEXT, max));
        }
    }

    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.SURROGATE -> true;
            default -> false;
        };
    }

    static String language(String tag) {
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build();
            if (!language.getLanguage().isEmpty() && tag.length() <= 20) {
                return language.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // refused below
        }
        throw new Refused(Refusal.of(Reason.NOT_UNDERSTOOD));
    }

    static String colour(String key) {
        return Colour.of(key)
                .orElseThrow(() -> new Refused(Refusal.of(Reason.NOT_UNDERSTOOD)))
                .key();
    }

    private static String date(String value) {
        try {
            var date = LocalDate.parse(value);
            if (date.getYear() >= 1900 && date.getYear() <= 2999) {
                return date.toString();
            }
        } catch (DateTimeParseException e) {
            // refused below
        }
        throw new Refused(Refusal.of(Reason.BAD_DATE));
    }

    private static @Nullable String address(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            var address = new URI(value.strip());
            if (value.length() <= Limits.ADDRESS
                    && address.getHost() != null
                    && Set.of("http", "https").contains(address.getScheme())) {
                return address.toString();
            }
        } catch (URISyntaxException e) {
            // refused below
        }
        throw new Refused(Refusal.of(Reason.BAD_LINK));
    }
}
