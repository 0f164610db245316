package org.citylabs.board.ui;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Edit;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.ui.Sentence.Quoted;
import org.citylabs.identity.PersonId;
import org.citylabs.uikit.ContentLanguage;
import org.jspecify.annotations.Nullable;

/** Says which of an item's fields somebody has changed, and where it is short, to what. */
class EditWords {

    private static final String KEY = ChangeWords.KEY + "EDIT.";

    private final Texts texts;
    private final Faces faces;
    private final Change change;
    private final BoardState now;

    EditWords(Texts texts, Faces faces, Change change, BoardState now) {
        this.texts = texts;
        this.faces = faces;
        this.change = change;
        this.now = now;
    }

    Sentence sentence() {
        Map<String, List<Edit>> aspects = change.edits().stream()
                .collect(Collectors.groupingBy(EditWords::aspect, LinkedHashMap::new, Collectors.toList()));
        if (aspects.isEmpty() || change.items().size() > 1) {
            return say("other", title(), noun());
        }
        var families =
                aspects.keySet().stream().map(EditWords::family).distinct().toList();
        return aspects.size() == 1
                ? one(families.getFirst(), aspects.values().iterator().next())
                : say("many", title(), names(families), noun());
    }

    private Sentence one(String family, List<Edit> edits) {
        var edit = edits.getFirst();
        return switch (family) {
            case "title" -> say("title", quoted(edit.before()), quoted(edit.after()), noun());
            case "translation" -> translation(edit);
            case "language" -> say("language", title(), language(Objects.requireNonNullElse(edit.after(), "und")));
            case "description" -> say("description." + what(edit), title());
            case "due" -> due(edit);
            case "colour" -> say("colour", title(), noun());
            case "locked" -> say("locked." + what(edit), title(), noun());
            case "assignee" -> assignee(edit);
            case "label" -> say("label." + what(edit), title(), ChangeWords.title(ItemId.label(id(edit)), now));
            case "check" -> point(edits);
            case "link" -> link(edits);
            default -> say("other", title(), noun());
        };
    }

    private Sentence translation(Edit edit) {
        var tag = edit.field().substring(Field.TITLE.length() + 1);
        return edit.after() == null
                ? say("translation.removed", title(), language(tag))
                : say("translation", title(), language(tag), new Quoted(edit.after(), tag));
    }

    private Sentence due(Edit edit) {
        return edit.after() == null
                ? say("due.removed", title())
                : say("due", title(), DateWords.of(LocalDate.parse(edit.after()), texts.locale()));
    }

    private Sentence assignee(Edit edit) {
        var person = new PersonId(id(edit));
        var self = person.equals(change.by()) ? "self." : "";
        return say("assignee." + self + what(edit), title(), faces.name(person));
    }

    private Sentence point(List<Edit> edits) {
        var words = edits.stream().filter(it -> !it.field().endsWith(":done")).findFirst();
        if (words.isPresent()) {
            var text = Objects.requireNonNullElse(
                    words.get().after(), Objects.requireNonNullElse(words.get().before(), "–"));
            return say("check." + what(words.get()), title(), quoted(text));
        }
        var edit = edits.getFirst();
        return say("check." + (edit.after() == null ? "open" : "done"), title(), quoted(field(Field.check(id(edit)))));
    }

    private Sentence link(List<Edit> edits) {
        var address = edits.stream().filter(it -> !it.field().endsWith(":name")).findFirst();
        var id = id(edits.getFirst());
        var before = address.map(Edit::before).orElse(null);
        var name = field(Field.linkName(id));
        var shown = name == null ? field(Field.link(id)) : name;
        return say(
                "link." + address.map(EditWords::what).orElse("changed"),
                title(),
                quoted(shown == null ? before : shown));
    }

    private static String what(Edit edit) {
        if (edit.after() == null) {
            return "removed";
        }
        return edit.before() == null ? "added" : "changed";
    }

    /** Edits that are one act: the name and the address of one link, or the words of one point and whether it is done. */
    private static String aspect(Edit edit) {
        var field = edit.field();
        var isPart = field.startsWith("check:") || field.startsWith("link:");
        return isPart ? field.substring(0, field.indexOf(':') + 37) : field;
    }

    private static String family(String aspect) {
        return aspect.startsWith("title@") ? "translation" : aspect.split(":", 2)[0];
    }

    private String names(Collection<String> families) {
        return families.stream()
                .map(it -> texts.of(KEY + "name." + it))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static UUID id(Edit edit) {
        return UUID.fromString(edit.field()
                .substring(edit.field().indexOf(':') + 1, edit.field().indexOf(':') + 37));
    }

    private @Nullable String field(String name) {
        return now.find(change.about()).map(item -> item.get(name)).orElse(null);
    }

    private Quoted title() {
        return ChangeWords.title(change.about(), now);
    }

    private int noun() {
        return ChangeWords.noun(change.about());
    }

    private Quoted quoted(@Nullable String text) {
        return new Quoted(text == null ? "–" : text, title().language());
    }

    private String language(String tag) {
        return ContentLanguage.name(tag, texts.locale());
    }

    private Sentence say(String key, Object... values) {
        var all = new Object[values.length + 1];
        all[0] = faces.name(change.by());
        System.arraycopy(values, 0, all, 1, values.length);
        return Sentence.of(texts, KEY + key, all);
    }
}
