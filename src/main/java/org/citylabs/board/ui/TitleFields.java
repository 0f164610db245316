package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Limits;
import org.citylabs.kernel.Language;
import org.citylabs.uikit.ContentLanguage;

/** The title of something on a board: its words, their language, and the same in other languages. */
class TitleFields extends Div {

    private final Texts texts;
    private final Faces faces;
    private final ChoiceField language;
    private final LiveField<String> title;
    private final Span summary = new Span();
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private record Line(TextField field, LiveField<String> live, Span note) {}

    TitleFields(Item item, Texts texts, Faces faces, boolean editable) {
        this.texts = texts;
        this.faces = faces;
        addClassName("title-fields");
        var field = field(item, Field.TITLE, texts.of("board.title"), editable);
        field.setRequired(true);
        title = LiveField.text(field, Field.TITLE, texts, faces);
        language = new ChoiceField(texts.of("board.title.language"), languages(item));
        if (editable) {
            Commands.field(language.select(), item.id(), Field.LANGUAGE);
        } else {
            language.select().setAttribute("disabled", true);
        }
        var inside = new Div(language);
        inside.addClassName("title-lines");
        for (var other : Language.values()) {
            inside.add(line(item, other, editable));
        }
        add(field, new NativeDetails(summary, inside));
        show(item);
    }

    private TextField field(Item item, String name, String label, boolean editable) {
        var field = new TextField(label);
        field.setMaxLength(Limits.TITLE);
        field.setReadOnly(!editable);
        return Commands.field(field, item.id(), name);
    }

    private Div line(Item item, Language other, boolean editable) {
        var name = ContentLanguage.name(other.tag(), texts.locale());
        var field = field(item, Field.translation(other.tag()), texts.of("board.title.in", name), editable);
        field.getElement().setAttribute("lang", other.tag());
        var note = new Span();
        note.addClassName("fine-print");
        var live = LiveField.text(field, Field.translation(other.tag()), texts, faces);
        lines.put(other.tag(), new Line(field, live, note));
        return new Div(field, note);
    }

    private Map<String, String> languages(Item item) {
        var options = new LinkedHashMap<String, String>();
        for (var one : Language.values()) {
            options.put(one.tag(), ContentLanguage.name(one.tag(), texts.locale()));
        }
        options.putIfAbsent(item.language(), ContentLanguage.name(item.language(), texts.locale()));
        return options;
    }

    void show(Item item) {
        title.show(item);
        language.show(item.language());
        lines.forEach((tag, line) -> {
            line.field().getParent().orElseThrow().setVisible(!tag.equals(item.language()));
            var translation = item.translations().get(tag);
            line.live().show(item);
            line.note().setText(translation == null ? "" : note(translation));
        });
        summary.setText(summary(item));
    }

    private String summary(Item item) {
        var names = item.translations().keySet().stream()
                .filter(tag -> !tag.equals(item.language()))
                .map(tag -> ContentLanguage.name(tag, texts.locale()))
                .toList();
        return names.isEmpty()
                ? texts.of("board.title.others.none")
                : texts.of("board.title.others", String.join(", ", names));
    }

    private String note(Item.Translation translation) {
        var by = faces.name(translation.by());
        return texts.of(translation.outdated() ? "board.translation.by-outdated" : "board.translation.by", by);
    }
}
